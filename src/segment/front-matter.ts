/** The masthead and the title lines of a document: the short lines before its first heading, numbered paragraph or prose. */
import { readMarker } from '../language/markers.ts'
import { displayWidth, isFinished, isProse } from './joining.ts'
import type { Piece } from './piece.ts'

const WIDEST = 160

/** Marks the pieces that are front matter. */
export function findFrontMatter(pieces: readonly Piece[]): void {
  const end = frontLines(pieces)
  // One line before the first heading or paragraph is as likely a heading as a masthead.
  if (end < 2) return
  for (const piece of pieces.slice(0, end)) piece.role = 'front-matter'
}

/** How many pieces at the head of a document may be its front matter, as far as roles have been found. */
export function frontLines(pieces: readonly Piece[]): number {
  const end = pieces.findIndex((piece) => !isFrontLine(piece))
  return end < 0 ? pieces.length : end
}

function isFrontLine(piece: Piece): boolean {
  if (piece.type !== 'text' || piece.bullet !== null || piece.role !== null) return false
  const { text } = piece.text
  if (displayWidth(text) > WIDEST || readMarker(text)?.number?.includes('.')) return false
  return !isFinished(text) && !(isProse(text) && displayWidth(text) > 80)
}
