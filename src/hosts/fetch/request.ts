/** One request over HTTP: redirects, what an answer means, and a time-out that begins anew with every piece that comes. */
import { packageVersion } from '../files/package-version.ts'
import { isWeb } from './address.ts'
import type { Clock } from './clock.ts'

/** A failure that may be gone the next time. */
export class Transient extends Error {
  /** What the server asked for; 0 where it asked for nothing. */
  readonly waitMilliseconds: number

  constructor(reason: string, waitMilliseconds = 0) {
    super(reason)
    this.waitMilliseconds = waitMilliseconds
  }
}

/** A failure that stays. */
export class Refused extends Error {}

export interface Answer {
  readonly response: Response
  /** Where the redirects led. */
  readonly address: URL
}

/** Aborts a request when nothing has come for so many milliseconds. */
export class Watch {
  readonly #clock: Clock
  readonly #milliseconds: number
  readonly #controller = new AbortController()
  #callOff = () => {}

  constructor(clock: Clock, milliseconds: number) {
    this.#clock = clock
    this.#milliseconds = milliseconds
    this.renew()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Something has come. */
  renew(): void {
    this.#callOff()
    this.#callOff = this.#clock.alarm(this.#milliseconds, () => this.#controller.abort())
  }

  end(): void {
    this.#callOff()
  }
}

/**
 * Asks for an address and follows redirects; the answer has the status 200, 206 or 416, and its body is still to come. Throws `Transient` or
 * `Refused` for any other.
 */
export async function request(from: URL, headers: Readonly<Record<string, string>>, watch: Watch): Promise<Answer> {
  let address = from
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await answerOf(address, headers, watch)
    watch.renew()
    if (ACCEPTED.has(response.status)) return { response, address }
    const { status } = response
    const location = response.headers.get('location')
    await response.body?.cancel().catch(() => {})
    if (!REDIRECTS.has(status) || location === null) throw failureOf(response)
    address = redirected(address, location)
  }
  throw new Refused('too many redirects')
}

/** What a failed call of fetch or a broken stream means; an error of any other kind is given back as it is. */
export function networkFailure(error: unknown, { signal }: Watch): unknown {
  if (signal.aborted) return new Transient('timed out')
  if (!(error instanceof TypeError)) return error
  const { cause } = error
  if (!(cause instanceof Error)) return new Transient(error.message)
  return new Transient('code' in cause ? String(cause.code) : cause.message)
}

const ACCEPTED = new Set([200, 206, 416])
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 10

async function answerOf(address: URL, headers: Readonly<Record<string, string>>, watch: Watch): Promise<Response> {
  try {
    return await fetch(address, {
      // Parts of a packed answer cannot be put together.
      headers: {
        'user-agent': `paralint/${packageVersion()}`,
        'accept-encoding': 'identity',
        accept: '*/*',
        ...headers,
      },
      redirect: 'manual',
      signal: watch.signal,
    })
  } catch (error) {
    throw networkFailure(error, watch)
  }
}

function redirected(from: URL, location: string): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null
  if (to === null || !isWeb(to)) throw new Refused(`redirect to ${location}`)
  if (from.protocol === 'https:' && to.protocol === 'http:') throw new Refused(`insecure redirect to ${location}`)
  return to
}

function failureOf({ status, headers }: Response): Error {
  const reason = `HTTP ${status}`
  const isTransient = status === 408 || status === 425 || status === 429 || status >= 500
  return isTransient ? new Transient(reason, retryAfter(headers)) : new Refused(reason)
}

// RFC 9110, 10.2.3; the other form, a date, would rest on both clocks being right.
function retryAfter(headers: Headers): number {
  const value = headers.get('retry-after') ?? ''
  return /^\d{1,6}$/.test(value) ? Math.min(Number(value) * 1000, LONGEST_WAIT) : 0
}

const LONGEST_WAIT = 120_000
