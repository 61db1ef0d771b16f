/** A document's segments as a tree, one a line: where, what, its label and the first words. */
import { counted } from '../locale/counted.ts'
import type { Document, Segment } from '../model/document.ts'
import { positionAt } from '../model/place.ts'
import { wholeText } from './align-text.ts'
import { placeName, type TextStyle } from './finding-line.ts'
import { cutEnd, displayWidth, padEnd, visible } from './width.ts'

/** The whole tree with a head line; ends with a line end. */
export function treeText(document: Document, style: TextStyle): string {
  const { colours, texts } = style
  const count = counted(texts.report.things.segments, document.segments.length)
  const head = colours.bold(
    `${visible(document.path)} (${document.language}, ${document.format})${texts.report.colon}${count}`,
  )
  const depths = depthsOf(document.segments)
  const places = document.segments.map(({ span }) => placeText(document, span.start))
  // Not by spreading: a document may have more segments than a call may have arguments.
  const placeWidth = places.reduce((widest, { length }) => Math.max(widest, length), 0)
  const lines = document.segments.map((segment, index) => {
    const place = colours.dim(padEnd(places[index] as string, placeWidth))
    const indent = '  '.repeat(depths[index] as number)
    return `${place}  ${indent}${segmentText(segment, style.width - placeWidth - indent.length - 2, style)}`
  })
  const notes = document.warnings.map((warning) => `${placeName(document, warning)}  ${visible(warning.message)}`)
  return `${[head, ...lines, ...notes].join('\n')}\n`
}

function segmentText(segment: Segment, width: number, { colours, texts }: TextStyle): string {
  const kind = texts.kinds[segment.kind] + (segment.role === 'inline' ? '*' : '')
  const garbled = segment.label?.expected === undefined ? '' : ` → ${segment.label.expected}`
  const torn = segment.seams.length > 0 ? ` ~${segment.seams.length}` : ''
  const marks = garbled + torn
  const room = Math.max(20, width - displayWidth(kind) - displayWidth(marks) - 2)
  return `${colours.blue(kind)}${colours.yellow(marks)}  ${cutEnd(wholeText(segment), room)}`.trimEnd()
}

// Parents come before their children, so one pass is enough.
function depthsOf(segments: readonly Segment[]): readonly number[] {
  const depths: number[] = []
  for (const { parent } of segments) depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1)
  return depths
}

function placeText(document: Document, offset: number): string {
  const { line, column } = positionAt(document.lines, offset)
  return `${line}:${column}`
}
