/** What is known while a DOCX file is read. */
import type { ParagraphBlock, Warning } from '../../model/block.ts'
import type { TrackedChanges } from '../render-options.ts'
import { Fields } from './fields.ts'
import type { Notes } from './notes.ts'
import type { Numbering } from './numbering.ts'
import type { Package } from './package.ts'
import type { Sheet } from './sheet.ts'
import type { Styles } from './styles.ts'
import type { XmlElement } from './xml.ts'

/** The whole file. */
export interface Reading {
  readonly docx: Package
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: Notes
  readonly sheet: Sheet
  readonly changes: TrackedChanges
  readonly warnings: Warning[]
  /** The elements that a warning has named. */
  readonly warned: Set<string>
}

/** One flow of text: the body, a note, a header. */
export interface Story {
  readonly part: string
  readonly fields: Fields
  /** What its paragraphs are for, where that is not to be read on. */
  readonly use: ParagraphBlock['use']
  /** The mark of the note whose text it is; null elsewhere. */
  readonly mark: string | null
  /** How many paragraphs have begun in the part. */
  paragraphs: number
  /** Paragraphs whose mark a tracked change removes: they go on in the next one. */
  carried: XmlElement[]
  /** Text boxes that the paragraph holds, to be read behind it. */
  boxes: XmlElement[]
  /** How many elements are open whose content stands in the file twice. */
  copies: number
}

export function openStory(part: string, given: Partial<Pick<Story, 'use' | 'mark' | 'paragraphs'>> = {}): Story {
  const { use, mark = null, paragraphs = 0 } = given
  return { part, fields: new Fields(), use, mark, paragraphs, carried: [], boxes: [], copies: 0 }
}

/** Warns of what cannot be read, once for each name. */
export function warn({ warned, warnings, sheet }: Reading, name: string, message: string): void {
  if (warned.has(name)) return
  warned.add(name)
  warnings.push({ message, span: { start: sheet.length, end: sheet.length } })
}
