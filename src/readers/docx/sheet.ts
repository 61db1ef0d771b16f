/**
 * The text that is rendered, under construction: a line for each paragraph, and for each line break in one. It remembers where each paragraph
 * comes from, what nobody typed, and, where the file is to be changed, which element holds which stretch.
 */
import type { Made } from '../../model/block.ts'
import { type MappedText, trimMapped } from '../../model/mapped-text.ts'
import type { Origin } from '../../model/origin.ts'
import { raise } from '../superscript.ts'
import type { XmlElement } from './xml.ts'

/** A stretch of the text that an element of a part holds. */
export interface TypedStretch {
  readonly at: number
  readonly length: number
  readonly part: string
  readonly element: XmlElement
  /** Where in the text of the element it begins. */
  readonly offset: number
}

/** Where typed text stands: the element, and where in its text. */
export type TypedAt = Pick<TypedStretch, 'part' | 'element' | 'offset'>

export interface SheetContent {
  readonly text: string
  readonly origins: readonly Origin[]
  readonly made: readonly Made[]
  /** Empty unless it was asked for. */
  readonly typed: readonly TypedStretch[]
}

/** How text looks, as far as headings without a style can be told by it. */
export interface Look {
  readonly isBold: boolean
  readonly isItalic: boolean
}

/** Raised text is no note mark where it is longer than this. */
const LONGEST_RAISED = 40

export class Sheet {
  readonly #pieces: string[] = []
  #length = 0
  readonly #origins: Origin[] = []
  readonly #made: Made[] = []
  readonly #typed: TypedStretch[] = []
  readonly #isTraced: boolean
  #lines: { readonly start: number; text: string }[] = []
  #raised: { text: string; at: TypedAt | null }[] = []
  #isLineDue = false
  /** Whether all letters of the paragraph so far are bold, or italic; null before the first. */
  #look: Look | null = null

  constructor(isTraced: boolean) {
    this.#isTraced = isTraced
  }

  /** Begins a paragraph, the one of that number in its part. */
  beginParagraph(part: string, paragraph: number): void {
    if (this.#origins.length > 0) this.#write('\n')
    this.#origins.push({ at: this.#length, part, paragraph, page: null, box: null })
    this.#lines = [{ start: this.#length, text: '' }]
    this.#look = null
  }

  /** Whether every letter of the paragraph is bold, or every one italic. */
  get isSetOff(): boolean {
    return this.#look !== null && (this.#look.isBold || this.#look.isItalic)
  }

  /** Ends the paragraph and gives its lines, without those that are blank. */
  endParagraph(): MappedText[] {
    this.#flushRaised()
    this.#isLineDue = false
    const lines = this.#lines.map(({ start, text }) => trimMapped({ text, runs: mapRuns(start, text.length) }))
    return lines.every(({ text }) => text !== '') ? lines : lines.filter(({ text }) => text !== '')
  }

  /** Where the text has got to. */
  get length(): number {
    return this.#length
  }

  /** Where the next paragraph will begin. */
  get next(): number {
    return this.#origins.length > 0 ? this.#length + 1 : 0
  }

  /** A label that numbering prints, with what stands behind it. */
  label(text: string, suffix: string): void {
    this.#make(text + suffix, 'numbering')
  }

  /** Text that stands in the file; `at` is null where it stands there twice and so must not be changed. */
  typed(text: string, at: TypedAt | null, look: Look): void {
    this.#flushRaised()
    if (this.#look === null || this.isSetOff) this.#see(text, look)
    this.#type(text, at)
  }

  /** Raised text that stands in the file: a note mark, mostly. */
  raised(text: string, at: TypedAt | null): void {
    this.#raised.push({ text, at })
  }

  /** What stands for something that is no text: a tab, a symbol, the number of a note. */
  made(text: string): void {
    this.#flushRaised()
    this.#make(text, 'reader')
  }

  /** The number of a note, raised. */
  noteMark(number: string): void {
    this.#flushRaised()
    this.#make(raise(number), 'numbering')
  }

  /** Ends the line; nothing where the paragraph ends here. */
  breakLine(): void {
    this.#flushRaised()
    this.#isLineDue = true
  }

  content(): SheetContent {
    return { text: this.#pieces.join(''), origins: this.#origins, made: this.#made, typed: this.#typed }
  }

  #see(text: string, { isBold, isItalic }: Look): void {
    if (!/\p{L}/u.test(text)) return
    const { isBold: wasBold, isItalic: wasItalic } = this.#look ?? { isBold, isItalic }
    this.#look = { isBold: wasBold && isBold, isItalic: wasItalic && isItalic }
  }

  #make(text: string, by: Made['by']): void {
    if (text === '') return
    this.#startLineIfDue()
    const start = this.#length
    this.#append(text)
    const last = this.#made[this.#made.length - 1]
    if (last?.end === start && last.by === by) this.#made[this.#made.length - 1] = { ...last, end: this.#length }
    else this.#made.push({ start, end: this.#length, by })
  }

  #type(text: string, at: TypedAt | null): void {
    // Soft hyphens show only where a line ends.
    const soft = text.indexOf('\u00ad')
    if (soft >= 0) {
      this.#type(text.slice(0, soft), at)
      this.#type(text.slice(soft + 1), at && { ...at, offset: at.offset + soft + 1 })
      return
    }
    if (text === '') return
    if (at === null) {
      this.#make(text, 'reader')
      return
    }
    this.#startLineIfDue()
    if (this.#isTraced) this.#typed.push({ at: this.#length, length: text.length, ...at })
    this.#append(text)
  }

  #flushRaised(): void {
    if (this.#raised.length === 0) return
    const raised = this.#raised
    this.#raised = []
    const text = raised.map((each) => each.text).join('')
    const { text: line = '' } = this.#lines[this.#lines.length - 1] ?? {}
    const mark = text.length > LONGEST_RAISED ? text : raise(text.trim(), line[line.length - 1])
    if (mark !== text) this.#make(mark, 'reader')
    else for (const each of raised) this.#type(each.text, each.at)
  }

  #startLineIfDue(): void {
    if (!this.#isLineDue) return
    this.#isLineDue = false
    this.#write('\n')
    this.#lines.push({ start: this.#length, text: '' })
  }

  #append(text: string): void {
    this.#write(text)
    const line = this.#lines[this.#lines.length - 1]
    if (line) line.text += text
  }

  #write(text: string): void {
    this.#pieces.push(text)
    this.#length += text.length
  }
}

function mapRuns(start: number, length: number): MappedText['runs'] {
  return [{ at: 0, from: start, to: start + length }]
}
