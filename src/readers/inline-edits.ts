/** Applies edits to the text of a block and keeps the map to the file. */
import type { MappedText, Run } from '../model/mapped-text.ts'
import { trimMapped } from '../model/mapped-text.ts'

/** A range of the block's text that is markup (`text` empty) or stands for another text. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  /** A new line begins here. */
  readonly isLineEnd: boolean
}

interface Output {
  readonly lines: MappedText[]
  text: string
  runs: Run[]
}

/**
 * The lines that remain of `buffer`, the lines at `ranges` (pairs of offsets in the file) joined by line feeds, after `edits`
 * (in order, not overlapping). Lines are trimmed; empty ones are left out.
 */
export function applyEdits(buffer: string, ranges: readonly number[], edits: readonly Edit[]): MappedText[] {
  const output: Output = { lines: [], text: '', runs: [] }
  let next = 0
  let start = 0
  for (let index = 0; index < ranges.length; index += 2) {
    const shift = (ranges[index] as number) - start
    const end = start + (ranges[index + 1] as number) - (ranges[index] as number)
    let at = start
    for (; next < edits.length; next++) {
      const edit = edits[next] as Edit
      if (edit.from >= end) break
      keep(output, buffer, at, Math.max(at, edit.from), shift)
      if (edit.text !== '') {
        output.runs.push({ at: output.text.length, from: edit.from + shift, to: Math.min(edit.to, end) + shift })
        output.text += edit.text
      }
      if (edit.isLineEnd) endLine(output)
      at = Math.max(at, Math.min(edit.to, end))
      if (edit.to > end) break
    }
    keep(output, buffer, at, end, shift)
    endLine(output)
    start = end + 1
  }
  return output.lines
}

/** Keeps `[from, to)`: longer than nothing, it is a run of its own unless it goes on the last one. */
function keep(output: Output, buffer: string, from: number, to: number, shift: number): void {
  if (from >= to) return
  output.runs.push({ at: output.text.length, from: from + shift, to: to + shift })
  output.text += buffer.slice(from, to)
}

function endLine(output: Output): void {
  if (output.text.trim() !== '') output.lines.push(trimMapped({ text: output.text, runs: output.runs }))
  if (output.text !== '') {
    output.text = ''
    output.runs = []
  }
}
