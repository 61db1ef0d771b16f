/**
 * The lines of a paragraph under construction. White space is collapsed as a browser does it (CSS Text 3, 4.1): a run of it is one space, and none at
 * the ends of a line. Between wide characters a line end of the file is no space at all, since there it only broke the line of the writer.
 */
import { isHan } from '../language/scripts.ts'
import { type MappedText, type Run, sliceMapped, trimMapped, wholeSpan } from '../model/mapped-text.ts'

export class Lines {
  readonly #source: string
  readonly #done: MappedText[] = []
  /** Which of them begin with an indent. */
  #indented: number[] = []
  #text = ''
  #runs: { at: number; from: number; to: number }[] = []
  /** White space that stands behind the text, if more text follows. */
  #space: { readonly from: number; readonly to: number; readonly isLineEnd: boolean } | null = null

  constructor(source: string) {
    this.#source = source
  }

  /** A stretch of the source as it stands, with its white space collapsed. */
  add(start: number, end: number): void {
    const slice = this.#source.slice(start, end)
    let at = 0
    SPACE_OR_SOFT.lastIndex = 0
    for (let match = SPACE_OR_SOFT.exec(slice); match; match = SPACE_OR_SOFT.exec(slice)) {
      if (match.index > at) this.#put(slice.slice(at, match.index), start + at, start + match.index)
      at = SPACE_OR_SOFT.lastIndex
      if (match[0] !== SOFT_HYPHEN) this.space(start + match.index, start + at, /[\n\r]/.test(match[0]))
    }
    if (at < slice.length) this.#put(at === 0 ? slice : slice.slice(at), start + at, end)
  }

  /** Text that stands for a stretch of the source: a character reference. */
  addFor(text: string, start: number, end: number): void {
    if (text === SOFT_HYPHEN) return
    if (/^[ \t\n\f\r]$/.test(text)) this.space(start, end, false)
    else this.#put(text, start, end)
  }

  /** A text with its map. */
  addMapped({ text, runs }: MappedText): void {
    if (text === '') return
    runs.forEach(({ at, from, to }, index) => {
      this.#put(text.slice(at, runs[index + 1]?.at ?? text.length), from, to)
    })
  }

  /** White space: one space, if text stands on either side of it. */
  space(from: number, to: number, isLineEnd: boolean): void {
    if (this.#text !== '') this.#space ??= { from, to, isLineEnd }
  }

  /** What stands in the file or for it, with all its white space and line ends. */
  addExact(text: string | null, start: number, end: number): void {
    this.#append(text ?? this.#source.slice(start, end), start, end)
  }

  /** All of what was added exactly, without blank lines at its head and foot; nothing is left. */
  takeWhole(): MappedText {
    const { length } = /^(?:[ \t]*[\n\r]+)*/.exec(this.#text)?.[0] ?? ''
    const whole = { text: this.#text, runs: this.#runs }
    this.#text = ''
    this.#runs = []
    return sliceMapped(whole, length, whole.text.trimEnd().length)
  }

  /** Ends the line; false where it was blank. */
  breakLine(): boolean {
    const isIndented = INDENT.test(this.#text)
    const line = trimMapped({ text: this.#text, runs: this.#runs })
    this.#text = ''
    this.#runs = []
    this.#space = null
    if (line.text === '') return false
    if (isIndented) this.#indented.push(this.#done.length)
    this.#done.push(line)
    return true
  }

  /** The character that the next one will stand behind; undefined at the head of a line and behind a space. */
  get last(): string | undefined {
    return this.#space ? undefined : this.#text[this.#text.length - 1]
  }

  /** The lines that are not blank; nothing is left. */
  take(): MappedText[] {
    this.breakLine()
    this.#indented = []
    return this.#done.splice(0)
  }

  /** The same by paragraphs: a line that is indented as Chinese paragraphs are begins one. */
  takeParagraphs(): MappedText[][] {
    this.breakLine()
    const starts = [0, ...this.#indented.filter((at) => at > 0)]
    const lines = this.take()
    return lines.length === 0 ? [] : starts.map((start, index) => lines.slice(start, starts[index + 1]))
  }

  #put(text: string, from: number, to: number): void {
    const space = this.#space
    if (space) {
      this.#space = null
      const isAmongWide = isWide(this.#text.charCodeAt(this.#text.length - 1)) && isWide(text.charCodeAt(0))
      if (!space.isLineEnd || !isAmongWide) this.#append(' ', space.from, space.to)
    }
    this.#append(text, from, to)
  }

  #append(text: string, from: number, to: number): void {
    const last = this.#runs[this.#runs.length - 1]
    const isExact = to - from === text.length
    if (last && isExact && last.to === from && last.to - last.from === this.#text.length - last.at) last.to = to
    else if (last) this.#runs.push({ at: this.#text.length, from, to })
    // An array that has been pushed to has room for many more, and most texts have one run.
    else this.#runs = [{ at: this.#text.length, from, to }]
    this.#text += text
  }
}

/** The same text with other characters in its place, one for one; else it stands for the whole. */
export function withText(mapped: MappedText, text: string): MappedText {
  if (text.length === mapped.text.length) return { text, runs: mapped.runs }
  const { start, end } = wholeSpan(mapped)
  const run: Run = { at: 0, from: start, to: end }
  return { text, runs: [run] }
}

/** Two wide spaces, or four that do not break. */
const INDENT = /^(?:\u3000{2}|\u00a0{4})/
const SOFT_HYPHEN = '\u00ad'
const SPACE_OR_SOFT = /[ \t\n\f\r]{2,}|[\t\n\f\r]|^ | $|\u00ad/g

function isWide(code: number): boolean {
  return isHan(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef)
}
