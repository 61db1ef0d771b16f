/** The labels of pieces: which numbers and markers at the head of lines are labels, and where on the ladder they stand. */
import { readWreck } from '../language/garblings.ts'
import { readMarker } from '../language/markers.ts'
import type { LabelStyle } from '../model/document.ts'
import { type Candidate, climb, type Rung } from './ladder.ts'
import type { Piece } from './piece.ts'
import { wordLabels } from './word-labels.ts'

/** The label of a piece of text: offsets in the text of the piece, or, where the format prints it, of its bullet. */
export interface PieceLabel {
  readonly printed: string
  readonly isBullet: boolean
  readonly start: number
  readonly end: number
  readonly textStart: number
  readonly rung: Rung | null
  readonly style: LabelStyle
  readonly ordinal: number | null
  readonly number: string | null
}

/** One label for each piece that has one. Headings, titles, notes and tables are not asked. */
export function readLabels(pieces: readonly Piece[], preferred: LabelStyle): (PieceLabel | null)[] {
  const candidates: Head[] = []
  const owners: number[] = []
  const labels: (PieceLabel | null)[] = pieces.map(() => null)
  const articles = wordLabels(pieces)
  let isAfterHeading = false
  pieces.forEach((piece, index) => {
    if (piece.role === 'heading') isAfterHeading = true
    if (piece.type !== 'text' || piece.role !== null) return
    const article = articles.get(index)
    if (article) {
      const { printed, textStart, style, ordinal } = article
      labels[index] = {
        printed,
        isBullet: false,
        start: 0,
        end: printed.length,
        textStart,
        rung: null,
        style,
        ordinal,
        number: null,
      }
      isAfterHeading = true
      return
    }
    const candidate = readHead(piece)
    if (!candidate) return
    candidates.push({ ...candidate, isAfterHeading })
    owners.push(index)
    isAfterHeading = false
  })
  climb(candidates, preferred).forEach((rung, at) => {
    const index = owners[at] as number
    if (rung) labels[index] = toLabel(pieces[index] as Piece, candidates[at] as Head, rung)
  })
  pieces.forEach((piece, index) => {
    if (piece.type === 'text' && piece.role === null && labels[index] === null) labels[index] = readBullet(piece)
  })
  return labels
}

/** A candidate at the head of a piece; `isBullet`: read from its bullet, which the format prints. */
interface Head extends Candidate {
  readonly isBullet: boolean
}

function readHead(piece: Piece): Head | null {
  const { text } = piece.text
  const own = readMarker(text)
  const marker = own && own.readings[0]?.style !== 'bullet' ? own : null
  const wreck = readWreck(text)
  if (marker || wreck) return { marker, wreck, place: 'line', isBullet: false }
  const printed = piece.bullet ? readMarker(`${piece.bullet.text} `) : null
  if (!printed || printed.readings[0]?.style === 'bullet') return null
  return { marker: printed, wreck: null, place: 'line', isBullet: true }
}

function toLabel(piece: Piece, { marker, wreck, isBullet }: Head, rung: Rung): PieceLabel {
  const read = isBullet ? null : rung.isGarbled ? (wreck ?? marker) : (marker ?? wreck)
  return {
    printed: read ? read.printed : (piece.bullet?.text ?? ''),
    isBullet,
    start: 0,
    end: read?.end ?? 0,
    textStart: read?.textStart ?? 0,
    rung,
    style: rung.style,
    ordinal: rung.ordinal,
    number: marker?.number ?? null,
  }
}

function readBullet(piece: Piece): PieceLabel | null {
  const none = { rung: null, style: 'bullet' as const, ordinal: null, number: null }
  const own = readMarker(piece.text.text)
  if (own?.readings[0]?.style === 'bullet') {
    return { ...none, printed: own.printed, isBullet: false, start: 0, end: own.end, textStart: own.textStart }
  }
  return piece.bullet ? { ...none, printed: piece.bullet.text, isBullet: true, start: 0, end: 0, textStart: 0 } : null
}
