/** One numbered paragraph, list item or row cut out with all its children. */
import type { Segment } from '../../src/model/document.ts'
import type { Side } from '../../src/model/finding.ts'
import type { Span } from '../../src/model/place.ts'
import {
  counterparts,
  type Damage,
  isMovable,
  type Outcome,
  onlyFinding,
  otherSide,
  type Sound,
  wholeText,
} from './damage.ts'

/** All deletions of one side, where no equal sibling stands next to the item. */
export function deletions(sound: Sound, side: Side): Damage[] {
  const { segments } = sound.bitext[side]
  return segments
    .filter((segment) => isMovable(segment) && counterparts(sound, side, segment.index).length > 0)
    .filter((segment) => !hasEqualNeighbour(sound, side, segment))
    .map((segment) => ({
      side,
      segment: segment.index,
      what: 'deleted',
      edits: [{ span: pieceOf(sound, side, segment), text: '' }],
      judge: (outcome) => judge(outcome, side, segment),
    }))
}

/** What has to go with an item: its line, where nothing else stands there but the mark of a list or the bar of a table. */
export function pieceOf(sound: Sound, side: Side, segment: Segment): Span {
  const { source } = sound.bitext[side]
  let { start, end } = segment.extent
  if (segment.role === 'inline') return { start, end }
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const lineEnd = source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end)
  if (/^[\s|>*+-]*$/.test(source.slice(lineStart, start))) start = lineStart
  if (/^[\s|]*$/.test(source.slice(end, lineEnd))) end = Math.min(source.length, lineEnd + 1)
  return { start, end }
}

function judge(outcome: Outcome, side: Side, segment: Segment): string | null {
  const finding = onlyFinding(outcome, 'missing-item')
  if (typeof finding === 'string') return finding
  const lost = counterparts(outcome.sound, side, segment.index)
  const place = finding[otherSide(side)]
  const isNamed = lost.some(({ locator, extent }) => locator === finding.locator || extent.start === place?.span.start)
  return isNamed ? null : `it names ${finding.locator} instead of ${lost.map(({ locator }) => locator).join(', ')}`
}

function hasEqualNeighbour(sound: Sound, side: Side, segment: Segment): boolean {
  const siblings = sound.childrenOf[side].get(segment.parent) ?? []
  const at = siblings.indexOf(segment.index)
  const own = wholeText(sound, side, segment.index)
  return [siblings[at - 1], siblings[at + 1]].some(
    (index) => index !== undefined && wholeText(sound, side, index) === own,
  )
}
