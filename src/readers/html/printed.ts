/** The file as it is printed, place for place: what searches the whole text of a document must not find tags, scripts and references in it. */
import type { Block } from '../../model/block.ts'
import type { MappedText } from '../../model/mapped-text.ts'

/** As long as the source: all texts of the blocks where they stand, a line end behind each line, spaces elsewhere. */
export function printedOf(source: string, blocks: readonly Block[]): string {
  const stretches = blocks.flatMap(textsOf).flatMap(stretchesOf)
  stretches.sort((one, other) => one.from - other.from)
  const pieces: string[] = []
  let at = 0
  let isLineEnd = false
  for (const { from, to, text, endsLine } of stretches) {
    if (from < at) continue
    if (from > at) pieces.push(isLineEnd ? '\n' : ' ', ' '.repeat(from - at - 1))
    pieces.push(text.slice(0, to - from).padEnd(to - from))
    at = to
    isLineEnd = endsLine
  }
  pieces.push(' '.repeat(source.length - at))
  return pieces.join('')
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly endsLine: boolean
}

function stretchesOf({ text, runs }: MappedText): Stretch[] {
  return runs.map(({ at, from, to }, index) => {
    const next = runs[index + 1]
    return { from, to, text: text.slice(at, next?.at ?? text.length), endsLine: next === undefined }
  })
}

function textsOf(block: Block): readonly MappedText[] {
  switch (block.type) {
    case 'heading':
    case 'code':
      return [block.text]
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
    case 'break':
      return []
    default:
      return block.lines
  }
}
