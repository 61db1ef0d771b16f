/** What is known while a document in XML is read. */
import type { Block, Made, NoteBlock, ParagraphBlock } from '../../model/block.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import { Lines } from '../lines.ts'
import type { XmlElement } from './parse.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The whole file. */
export interface Reading {
  readonly source: string
  readonly vocabulary: Vocabulary
  /** The language that the file says it is in; null where it says none. */
  readonly language: string | null
  /** What has been printed, and of it what is not said to be in another language. */
  readonly lines: MappedText[]
  readonly prose: string[]
  readonly made: Made[]
  readonly notes: NoteBlock[]
  /** Reads what an element holds; the last lines stay open. Here, so that tables can be read by a file of their own. */
  readonly readChildren: (reading: Reading, flow: Flow, element: XmlElement, context: Context) => void
}

/** Blocks under construction: those of the file, of a cell, of a note. */
export interface Flow {
  readonly blocks: Block[]
  lines: Lines
  /** The number of what is about to be read. */
  number: MappedText | null
  /** The item whose first text is still to come. */
  marker: MappedText | null
}

/** What surrounds an element. */
export interface Context {
  /** How many headings stand above. */
  readonly level: number
  /** How many list items enclose it. */
  readonly depth: number
  readonly list: OpenList | null
  readonly use: ParagraphBlock['use']
  readonly isForeign: boolean
  /** Nothing inside ends the line. */
  readonly isInline: boolean
}

export interface OpenList {
  readonly isOrdered: boolean
  /** The number of the next item. */
  next: number
}

export const OUTERMOST: Context = {
  level: 0,
  depth: 0,
  list: null,
  use: undefined,
  isForeign: false,
  isInline: false,
}

export function openFlow({ source }: Pick<Reading, 'source'>): Flow {
  return { blocks: [], lines: new Lines(source), number: null, marker: null }
}
