/** What is known while an HTML file is read. */
import type { Block, Made, ParagraphBlock, Warning } from '../../model/block.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import { Lines } from '../lines.ts'
import type { TrackedChanges } from '../render-options.ts'
import type { OpenList } from './list-markers.ts'
import type { HtmlNotes } from './notes.ts'
import type { HtmlElement } from './tree.ts'

/** The whole file. */
export interface Reading {
  readonly source: string
  readonly changes: TrackedChanges
  readonly notes: HtmlNotes
  /** The notes that have been read. */
  readonly read: Set<HtmlElement>
  readonly isLeftOut: (element: HtmlElement) => boolean
  /** The language that the file says it is in, `zh`; null where it says none. */
  readonly language: string | null
  /** The lines of all blocks, and the texts of all but those that are said to be in another language. */
  readonly lines: MappedText[]
  readonly prose: string[]
  readonly made: Made[]
  readonly warnings: Warning[]
  /** Reads what an element holds; here, so that what stands for itself can be read by a file of its own. */
  readonly readChildren: (reading: Reading, flow: Flow, element: HtmlElement, context: Context) => void
}

/** Blocks under construction: those of the file, of a cell, of a note. */
export interface Flow {
  readonly blocks: Block[]
  lines: Lines
  /** The item whose first text is still to come. */
  item: { readonly marker: MappedText; readonly isNumber: boolean; readonly depth: number } | null
}

/** What surrounds a node. */
export interface Context {
  /** How many list items enclose it. */
  readonly depth: number
  /** Of a heading; null elsewhere. */
  readonly heading: number | null
  readonly list: OpenList | null
  readonly use: ParagraphBlock['use']
  /** White space stands as it is. */
  readonly isPreformatted: boolean
  /** Nothing inside ends the line. */
  readonly isRaised: boolean
  /** Said to be in another language than the file. */
  readonly isForeign: boolean
}

export function openFlow({ source }: Reading): Flow {
  return { blocks: [], lines: new Lines(source), item: null }
}

export const OUTERMOST: Context = {
  depth: 0,
  heading: null,
  list: null,
  use: undefined,
  isPreformatted: false,
  isRaised: false,
  isForeign: false,
}
