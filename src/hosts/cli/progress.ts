/** How far a long run is: one line that is written over, where somebody looks on. */
import type { Texts } from '../../locale/texts.ts'
import { fill } from '../../model/message.ts'
import { cutEnd, displayWidth, visible } from '../../report/width.ts'

export interface ProgressState {
  readonly done: number
  /** How many there are in all; null while nobody knows. */
  readonly all: number | null
  /** How many of those done were done in this run, in how many seconds. */
  readonly fresh: number
  readonly seconds: number
  /** The pair that was done last. */
  readonly name: string
}

/** `[######------] 1200 of 10000 · 45.1 pairs a second · 3:15 left · name`, cut to the width. */
export function progressText({ done, all, fresh, seconds, name }: ProgressState, width: number, texts: Texts): string {
  const { corpus } = texts
  const rate = seconds > 0 ? fresh / seconds : 0
  const parts = [all === null ? fill(corpus.doneSoFar, { done }) : fill(corpus.done, { done, all })]
  if (rate > 0) parts.push(fill(corpus.rate, { rate: rate < 10 ? rate.toFixed(1) : Math.round(rate) }))
  if (rate > 0 && all !== null && all > done)
    parts.push(fill(corpus.left, { time: timeText(Math.ceil((all - done) / rate)) }))
  parts.push(visible(name))
  const text = parts.join(' · ')
  if (all === null || all === 0) return cutEnd(text, width)
  // The name gives way to the bar, and the bar to a narrow terminal.
  const room = Math.min(WIDEST, width - displayWidth(parts.slice(0, -1).join(' · ')) - 3)
  return cutEnd(room < NARROWEST ? text : `${barText(Math.min(1, done / all), room)} ${text}`, width)
}

/** `59`, `3:15` or `2:03:15`, in seconds, minutes and hours. */
export function timeText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`
  return `${minutes}:${two(seconds % 60)}`
}

/** The line on the standard error output. Nothing is written where that is no terminal. */
export class Progress {
  readonly #texts: Texts
  readonly #start = performance.now()
  readonly #isShown = process.stderr.isTTY === true && process.env.TERM !== 'dumb'
  #done = 0
  #fresh = 0
  #shownAt = 0
  #all: number | null = null

  constructor(texts: Texts) {
    this.#texts = texts
  }

  /** Whether anybody sees it, so that counting all pairs beforehand is worth its while. */
  get isShown(): boolean {
    return this.#isShown
  }

  set all(count: number) {
    this.#all = count
  }

  /** One more is done; `isEarlier` where that was no work. */
  step(name: string, isEarlier: boolean): void {
    this.#done++
    if (!isEarlier) this.#fresh++
    const now = performance.now()
    if (!this.#isShown || now - this.#shownAt < EVERY) return
    this.#shownAt = now
    const seconds = (now - this.#start) / 1000
    const state = { done: this.#done, all: this.#all, fresh: this.#fresh, seconds, name }
    this.#write(progressText(state, (process.stderr.columns || 80) - 1, this.#texts))
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#isShown) this.#write('')
  }

  #write(text: string): void {
    process.stderr.write(`\r${text}\u001b[K`)
  }
}

const EVERY = 100

const WIDEST = 24
const NARROWEST = 10

function barText(share: number, room: number): string {
  const full = Math.round(share * (room - 2))
  return `[${'#'.repeat(full)}${'-'.repeat(room - 2 - full)}]`
}
