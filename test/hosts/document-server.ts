/** A server that behaves as the official document system does, and fails as a test asks for. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strToU8, zipSync } from 'fflate'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../src/hosts/fetch/clock.ts'

export interface Asked {
  readonly url: string
  readonly range: string | undefined
  readonly ifRange: string | undefined
  readonly agent: string | undefined
}

export type Handler = (response: ServerResponse, asked: Asked, request: IncomingMessage) => void

export interface DocumentServer {
  readonly base: URL
  /** All requests, in their order. */
  readonly asked: Asked[]
}

/** Answers the requests by one handler after the other, and all further ones by the last; gone after the test. */
export async function serve(...handlers: readonly Handler[]): Promise<DocumentServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const { url = '', headers } = request
    const one = { url, range: headers.range, ifRange: headers['if-range']?.toString(), agent: headers['user-agent'] }
    const handler = handlers[Math.min(asked.push(one), handlers.length) - 1] as Handler
    handler(response, one, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { base: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`), asked }
}

/** An address at which nothing listens. */
export async function closedServer(): Promise<URL> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return new URL(`http://127.0.0.1:${port}/`)
}

/** Sends the file, or of it what is asked for. */
export function send(bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Handler {
  return (response, { range }) => {
    const start = range === undefined ? 0 : Number(/^bytes=(\d+)-$/.exec(range)?.[1])
    if (start >= bytes.length && start > 0) {
      response.writeHead(416, { ...headers, 'content-range': `bytes */${bytes.length}` }).end()
      return
    }
    const rest = bytes.subarray(start)
    response.writeHead(range === undefined ? 200 : 206, {
      ...headers,
      'content-length': rest.length,
      ...(range !== undefined && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
    })
    response.end(rest)
  }
}

/** Answers with a status and a short page. */
export function fail(status: number, headers: Readonly<Record<string, string>> = {}): Handler {
  return (response) => response.writeHead(status, headers).end('<html><body>failure</body></html>')
}

export function redirect(location: string): Handler {
  return (response) => response.writeHead(302, { location }).end()
}

/** A clock on which no time passes: waits are only noted down, and alarms ring when they are told to. */
export class TestClock implements Clock {
  readonly waits: number[] = []
  /** Called whenever an alarm is set, as it is with each piece that has been written. */
  onAlarm = () => {}
  #rings = new Set<() => void>()

  async wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds)
  }

  alarm(_milliseconds: number, ring: () => void): () => void {
    this.#rings.add(ring)
    this.onAlarm()
    return () => this.#rings.delete(ring)
  }

  ring(): void {
    for (const ring of this.#rings) ring()
  }

  /** How many alarms are set. */
  get set(): number {
    return this.#rings.size
  }
}

/** A small DOCX with this text, and noise so that it comes in pieces. */
export function docxOf(text: string): Uint8Array {
  const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index * 31 + (index >> 3) * 7919) % 251)
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')
  const names = 'http://schemas.openxmlformats.org/'
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${head}<Types xmlns="${names}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${head}<Relationships xmlns="${names}package/2006/relationships"><Relationship Id="r1" Type="${names}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `${head}<w:document xmlns:w="${names}wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
      ),
      'word/media/image1.bin': noise,
    },
    { level: 0 },
  )
}
