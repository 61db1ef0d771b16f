/** Two siblings that stand next to each other, each put in the place of the other with its marker and its children. */
import type { Segment } from '../../src/model/document.ts'
import type { Side } from '../../src/model/finding.ts'
import {
  counterparts,
  type Damage,
  isMovable,
  type Outcome,
  onlyFinding,
  otherSide,
  type Sound,
  subtree,
  wholeText,
} from './damage.ts'
import { pieceOf } from './deletions.ts'

type Pair = readonly [Segment, Segment]

/** All swaps of one side of siblings that differ in content. */
export function swaps(sound: Sound, side: Side): Damage[] {
  const { segments } = sound.bitext[side]
  return [...sound.childrenOf[side].values()].flatMap((siblings) =>
    siblings
      .slice(1)
      .map((index, before): Pair => [segments[siblings[before] as number] as Segment, segments[index] as Segment])
      .filter((pair) => areAlike(pair) && areAdjacent(sound, side, pair) && differInContent(sound, side, pair))
      .map((pair) => swap(sound, side, pair)),
  )
}

function swap(sound: Sound, side: Side, pair: Pair): Damage {
  const { source } = sound.bitext[side]
  const [first, second] = [pieceOf(sound, side, pair[0]), pieceOf(sound, side, pair[1])]
  return {
    side,
    segment: pair[0].index,
    what: `swapped with ${pair[1].locator}`,
    edits: [
      { span: first, text: source.slice(second.start, second.end), from: second.start },
      { span: second, text: source.slice(first.start, first.end), from: first.start },
    ],
    judge: (outcome) => judge(outcome, side, pair),
  }
}

function judge(outcome: Outcome, side: Side, pair: Pair): string | null {
  const finding = onlyFinding(outcome, 'moved-item')
  if (typeof finding === 'string') return finding
  const facing = pair.flatMap(({ index }) => counterparts(outcome.sound, side, index))
  const place = finding[otherSide(side)]
  return facing.some(({ extent }) => extent.start === place?.span.start)
    ? null
    : `it names ${finding.locator} instead of either`
}

function areAlike([one, other]: Pair): boolean {
  // Two bullets hold nothing but words to tell them apart; where neither has a number, that is a question of content.
  const isTold = (segment: Segment) => segment.kind === 'table-row' || segment.label?.style !== 'bullet'
  return isMovable(one) && isMovable(other) && isTold(one) && one.kind === other.kind && one.role === other.role
}

/** Nothing stands between the two, or right behind them, that would stand between others afterwards: no note, no head of a table, no page break. */
function areAdjacent(sound: Sound, side: Side, [one, other]: Pair): boolean {
  const { segments, source } = sound.bitext[side]
  const lineEnd = source.indexOf('\n', other.extent.end)
  const seams = segments[one.parent ?? -1]?.seams ?? []
  if (seams.some(({ span }) => span.start >= one.extent.end && span.start <= lineEnd)) return false
  return subtree(sound, side, one.index).at(-1) === other.index - 1 && one.extent.end <= other.extent.start
}

/** Other words, and other things named or clearly another length: what can be told from its neighbour by its content. */
function differInContent(sound: Sound, side: Side, [one, other]: Pair): boolean {
  const texts = [one, other].map(({ index }) => wholeText(sound, side, index)) as [string, string]
  if (texts[0] === texts[1]) return false
  const lengths = texts.map(({ length }) => length + 1) as [number, number]
  if (Math.max(...lengths) > 1.5 * Math.min(...lengths)) return true
  return mentioned(sound, side, one) !== mentioned(sound, side, other)
}

function mentioned(sound: Sound, side: Side, segment: Segment): string {
  const { segments } = sound.bitext[side]
  const keys = subtree(sound, side, segment.index).flatMap((index) => (segments[index] as Segment).mentions)
  return keys.map(({ key }) => key).join(' ')
}
