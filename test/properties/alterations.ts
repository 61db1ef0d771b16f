/** One figure, symbol or date changed to a value that the pair of segments does not hold. */
import { extractMentions } from '../../src/index.ts'
import type { Segment } from '../../src/model/document.ts'
import type { Side } from '../../src/model/finding.ts'
import { sourceSpan } from '../../src/model/mapped-text.ts'
import type { Mention, MentionKind } from '../../src/model/mention.ts'
import { counterparts, type Damage, type Outcome, onlyFinding, otherSide, type Sound } from './damage.ts'

const RULES = ['symbol-mismatch', 'date-mismatch', 'number-mismatch'] as const
const RANK: Partial<Record<MentionKind, number>> = { symbol: 0, date: 1, number: 2 }

/** All changes of one digit in what one side firmly names, some other digits for each, that make one other value of it. */
export function alterations(sound: Sound, side: Side): Damage[] {
  const { segments } = sound.bitext[side]
  return segments
    .filter(({ kind }) => !['contents-entry', 'page-header', 'page-footer'].includes(kind))
    .flatMap((segment) =>
      segment.mentions
        .filter(({ kind, isSoft }) => !isSoft && RANK[kind] !== undefined)
        .flatMap((mention) => alterationsOf(sound, side, segment, mention)),
    )
}

/** How far each digit is turned on. */
const TURNS = [1, 4, 7]

function alterationsOf(sound: Sound, side: Side, segment: Segment, mention: Mention): Damage[] {
  const { source, language } = sound.bitext[side]
  const { text } = segment.text
  const printed = text.slice(mention.start, mention.end)
  const span = sourceSpan(segment.text, mention.start, mention.end)
  const unit = sound.unitOf[side].get(segment.index)
  if (unit?.relation !== 'aligned' || source.slice(span.start, span.end) !== printed) return []
  const held = figuresOf(sound, segment, side)
  return [...printed].flatMap((digit, at) =>
    TURNS.flatMap((turn): Damage[] => {
      if (!/\d/.test(digit)) return []
      const altered = printed.slice(0, at) + ((Number(digit) + turn) % 10) + printed.slice(at + 1)
      const figure = figureAround(altered, at)
      if (/^0/.test(figure) || held.has(plain(figure))) return []
      const there = extractMentions(text.slice(0, mention.start) + altered + text.slice(mention.end), language)
      const changed = there.filter(({ start, end }) => start <= mention.start + at && mention.start + at < end)
      // The 97th of March is no other date.
      if (mention.kind === 'date' && !changed.some(({ kind }) => kind === 'date')) return []
      const rank = (...mentions: readonly Mention[]) => Math.min(...mentions.map(({ kind }) => RANK[kind] ?? 2))
      // The other side may have read it as something more specific: `1891` facing `1891年`.
      const before = figureAround(printed, at)
      const facing = counterparts(sound, side, segment.index).flatMap(({ mentions }) =>
        mentions.filter(({ key }) => figuresIn(key).includes(before) || bare(key) === bare(mention.key)),
      )
      const ranks = new Set([rank(mention, ...changed), rank(mention, ...changed, ...facing)])
      const rules = [...ranks].map((each) => RULES[each] as string)
      return [
        {
          side,
          segment: segment.index,
          what: `${printed} became ${altered} at ${span.start}`,
          edits: [{ span, text: altered }],
          judge: (outcome) => judge(outcome, side, rules, [before, figure], mention.key),
        },
      ]
    }),
  )
}

function judge(
  outcome: Outcome,
  side: Side,
  rules: readonly string[],
  [before, after]: readonly [string, string],
  key: string,
): string | null {
  const finding = onlyFinding(outcome, ...rules)
  if (typeof finding === 'string') return finding
  const own = side === 'source' ? finding.expected : finding.actual
  const facing = side === 'source' ? finding.actual : finding.expected
  if (!own || !figuresIn(own).includes(after)) return 'it does not name the new value'
  if (!facing) return 'it does not name the value of the other side'
  return figuresIn(facing).includes(before) || isNamedBy(outcome.sound, otherSide(side), facing, key)
    ? null
    : `it names ${facing} for ${key}`
}

/** Whether a side prints the value so, wherever it does: 18:00 is `6 p.m.`, 48,000 is `4.8万`. */
function isNamedBy({ bitext }: Sound, side: Side, printed: string, key: string): boolean {
  return bitext[side].segments.some(({ text, mentions }) =>
    mentions.some(
      (mention) => bare(mention.key) === bare(key) && printed.includes(text.text.slice(mention.start, mention.end)),
    ),
  )
}

/** A key without the kind of reference. */
function bare(key: string): string {
  return key.replace(/^[a-z]+:/, '')
}

function figuresIn(text: string): string[] {
  return (plain(text).match(/\d+/g) ?? []).map((figure) => figure.replace(/^0+(?=\d)/, ''))
}

/** Every figure on either side of the pair that a segment stands in, and whatever its values are made of. */
function figuresOf(sound: Sound, segment: Segment, side: Side): Set<string> {
  const unit = sound.unitOf[side].get(segment.index)
  const figures = new Set<string>()
  for (const each of ['source', 'target'] as const) {
    for (const index of unit?.[each] ?? []) {
      const { text, mentions, label } = sound.bitext[each].segments[index] as Segment
      for (const from of [text.text, label?.key ?? '', ...mentions.map(({ key }) => key)]) {
        for (const figure of plain(from).match(/\d+/g) ?? []) figures.add(figure.replace(/^0+(?=\d)/, ''))
      }
    }
  }
  return figures
}

/** The figure around a place, with the separators of thousands left out. */
function figureAround(text: string, at: number): string {
  const figures = /\d{1,3}(?:[, \u2009\u00a0]\d{3})+(?!\d)|\d+/g
  for (const found of text.matchAll(figures)) if (found.index + found[0].length > at) return plain(found[0])
  return ''
}

function plain(text: string): string {
  return text.replace(/(?<=\d)[,\u2009\u00a0 ](?=\d{3})/g, '')
}
