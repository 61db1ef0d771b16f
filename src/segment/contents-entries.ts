/** Segments of the contents list: one for each entry, without its page number, which every language sets anew. */
import type { Label } from '../model/document.ts'
import type { MappedText } from '../model/mapped-text.ts'
import { type Builder, labelAt, textFrom } from './builder.ts'
import { readHeadingLabel } from './heading-label.ts'
import { joinLines } from './joining.ts'
import type { Piece } from './piece.ts'

export function addContentsTable(builder: Builder, parent: number | null, piece: Piece): void {
  for (const row of piece.rows) {
    const cells = row.cells.filter((cell) => cell.lines.length > 0)
    if (cells.length === 0) continue
    const isEntry = !row.isHeader || cells.length > 1
    const titles = (isEntry && cells.length > 1 ? cells.slice(0, -1) : cells).flatMap((cell) => cell.lines)
    const text = joinLines(titles)
    const { label, textStart } = entryLabel(text)
    builder.add({
      kind: 'contents-entry',
      parent,
      label,
      text: textFrom(text, textStart),
      role: row.isHeader ? 'header' : null,
    })
  }
  const first = builder.drafts.findIndex((draft) => draft.kind === 'contents-entry')
  builder.drafts[first]?.seams.push(...piece.seams)
}

/** The label that an entry shares with the heading that it names. */
export function entryLabel(text: MappedText): { label: Label | null; textStart: number } {
  const read = readHeadingLabel(text.text)
  if (!read) return { label: null, textStart: 0 }
  const label = labelAt(text, 0, read.printed.length, {
    style: read.style,
    ordinal: read.ordinal,
    key: String(read.ordinal),
    ...(read.style === 'word' ? { family: read.family } : {}),
  })
  return { label, textStart: read.textStart }
}
