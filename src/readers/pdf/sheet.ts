/** The text that is rendered, under construction: a line for each paragraph and each line of a cell, with where on the pages it stands. */
import type { MappedText } from '../../model/mapped-text.ts'
import type { Box, Origin } from '../../model/origin.ts'
import type { Line } from './line.ts'
import type { Passage } from './passage.ts'

export class Sheet {
  readonly #pieces: string[] = []
  readonly #origins: Origin[] = []
  readonly #boxOf: (line: Line) => Box
  #length = 0

  /** `boxOf` gives the place of a line on its page. */
  constructor(boxOf: (line: Line) => Box) {
    this.#boxOf = boxOf
  }

  /** Where the text has got to. */
  get length(): number {
    return this.#length
  }

  /** Where the next line will begin. */
  get next(): number {
    return this.#length === 0 ? 0 : this.#length + 1
  }

  /** Writes a text on a line of its own. */
  write({ text, lines }: Passage): MappedText {
    const start = this.next
    if (this.#length > 0) this.#pieces.push('\n')
    for (const { at, line } of lines)
      this.#origins.push({ at: start + at, part: null, paragraph: null, page: line.page, box: this.#boxOf(line) })
    this.#pieces.push(text)
    this.#length = start + text.length
    return { text, runs: [{ at: 0, from: start, to: this.#length }] }
  }

  content(): { readonly text: string; readonly origins: readonly Origin[] } {
    const [first, ...rest] = this.#origins
    // What stands before the first line belongs to it.
    return { text: this.#pieces.join(''), origins: first ? [{ ...first, at: 0 }, ...rest] : [] }
  }
}
