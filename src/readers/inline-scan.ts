/** What the scan of one block's inline text knows, and the edits that it makes. */
import type { Delimiter, EmphasisMark } from './emphasis.ts'
import type { Edit } from './inline-edits.ts'
import type { Labels } from './markdown-link.ts'

/** What inline reading must know of its surroundings. */
export interface InlineContext {
  readonly labels: Labels
  /** In a table cell `\|` is a bar, even in code. */
  readonly isCell?: boolean
}

export interface InlineScan {
  /** The lines of the block, joined by line feeds. */
  readonly text: string
  readonly labels: Labels
  readonly isCell: boolean
  readonly edits: Edit[]
  readonly delimiters: Delimiter[]
  readonly marks: EmphasisMark[]
  /** Runs of four that may end one bold run and begin the next. */
  readonly seams: Delimiter[]
  readonly brackets: Bracket[]
  /** Brackets below this index open no link any more: a link holds no link. */
  inactive: number
  /** For each length of backtick run its places, last first. */
  backticks: Map<number, number[]> | null
  /** Where the dollar sign stands that closes a formula whose opening one was dropped; -1 for none. */
  formulaEnd: number
  /** Strings that the rest of the text is known not to hold. */
  readonly absent: Set<string>
}

/** A `[` or `![` that may open a link. */
export interface Bracket {
  readonly at: number
  readonly isImage: boolean
  /** How many delimiters stood before it. */
  readonly delimiters: number
}

export function newInlineScan(text: string, context: InlineContext): InlineScan {
  return {
    text,
    labels: context.labels,
    isCell: context.isCell ?? false,
    edits: [],
    delimiters: [],
    marks: [],
    seams: [],
    brackets: [],
    inactive: 0,
    backticks: null,
    formulaEnd: -1,
    absent: new Set(),
  }
}

/** Markup: the range leaves nothing. Gives its end. */
export function drop(scan: InlineScan, from: number, to: number): number {
  if (from < to) scan.edits.push({ from, to, text: '', isLineEnd: false })
  return to
}

/** The range stands for `text`. Gives its end. */
export function replace(scan: InlineScan, from: number, to: number, text: string): number {
  scan.edits.push({ from, to, text, isLineEnd: false })
  return to
}

/** Drops from `at` to the end of the next `needle`; where there is none, the text stays. */
export function dropThrough(scan: InlineScan, at: number, needle: string): number {
  if (scan.absent.has(needle)) return at + 1
  const close = scan.text.indexOf(needle, at + 2)
  if (close < 0) {
    scan.absent.add(needle)
    return at + 1
  }
  return drop(scan, at, close + needle.length)
}
