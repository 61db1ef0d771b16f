/** The part of a file that is read at the moment: text is added behind and dropped in front, and places are known all the time. */
import type { Position } from '../../model/place.ts'
import { lineStarts, positionAt, positionInFile } from '../../model/place.ts'

export interface FileWindow {
  /** What is held. Offsets below are those of this text. */
  readonly text: () => string
  /** Where it begins in the file. */
  readonly begins: () => Position
  readonly add: (text: string) => void
  /** Drops what stands before an offset; gives it. */
  readonly drop: (offset: number) => string
  /** The place of an offset in the file. */
  readonly placeOf: (offset: number) => Position
}

/** At the beginning of a file. Not to be cut between a carriage return and a line feed. */
export function openWindow(): FileWindow {
  let text = ''
  let begins: Position = { line: 1, column: 1, offset: 0 }
  return {
    text: () => text,
    begins: () => begins,
    add(more) {
      text += more
    },
    drop(offset) {
      const dropped = text.slice(0, offset)
      text = text.slice(offset)
      begins = behind(begins, dropped)
      return dropped
    },
    placeOf: (offset) => positionInFile({ lines: lineStarts(text), begins }, offset - begins.offset),
  }
}

/** Where what follows a text begins. */
function behind(begins: Position, text: string): Position {
  const { line, column } = positionAt(lineStarts(text), text.length)
  return {
    line: begins.line + line - 1,
    column: line === 1 ? begins.column + column - 1 : column,
    offset: begins.offset + text.length,
  }
}
