/** One figure, symbol or date changed to a value that the pair of segments does not hold. */
import { extractMentions } from '../../src/index.ts'
import type { Segment } from '../../src/model/document.ts'
import type { Side } from '../../src/model/finding.ts'
import { sourceSpan } from '../../src/model/mapped-text.ts'
import type { Mention, MentionKind } from '../../src/model/mention.ts'
import { type Damage, onlyFinding, otherSide, type Outcome, type Sound } from './damage.ts'

const RULES = ['symbol-mismatch', 'date-mismatch', 'number-mismatch'] as const
const RANK: Partial<Record<MentionKind, number>> = { symbol: 0, date: 1, number: 2 }

/** All changes of one digit in what one side firmly names, some other digits for each. */
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
  if (!unit || unit.relation !== 'aligned' || source.slice(span.start, span.end) !== printed) return []
  const held = figuresOf(sound, segment, side)
  return [...printed].flatMap((digit, at) =>
    TURNS.flatMap((turn): Damage[] => {
      if (!/\d/.test(digit)) return []
      const altered = printed.slice(0, at) + ((Number(digit) + turn) % 10) + printed.slice(at + 1)
      const figure = figureAround(altered, at)
      if (/^0/.test(figure) || held.has(plain(figure))) return []
      const there = extractMentions(text.slice(0, mention.start) + altered + text.slice(mention.end), language)
      const changed = there.filter(({ start, end }) => start <= mention.start + at && mention.start + at < end)
      const rank = Math.min(...[mention, ...changed].map(({ kind }) => RANK[kind] ?? 2))
      return [
        {
          side,
          segment: segment.index,
          what: `${printed} became ${altered} at ${span.start}`,
          edits: [{ span, text: altered }],
          judge: (outcome) => judge(outcome, side, RULES[rank] as string, plain(figure), mention),
        },
      ]
    }),
  )
}

function judge(outcome: Outcome, side: Side, rule: string, figure: string, before: Mention): string | null {
  const finding = onlyFinding(outcome, rule)
  if (typeof finding === 'string') return finding
  const own = side === 'source' ? finding.expected : finding.actual
  const facing = side === 'source' ? finding.actual : finding.expected
  if (!own || !plain(own).includes(figure)) return `it does not name the new value`
  if (!facing) return 'it does not name the value of the other side'
  const language = outcome.bitext[otherSide(side)].language
  const read = extractMentions(facing, language).map(({ key }) => key)
  const bare = before.key.replace(/^\w+:/, '')
  return read.some((key) => key.replace(/^\w+:/, '') === bare) ? null : `it names ${facing} for ${before.key}`
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

/** The digits around a place, with the separators of thousands left out. */
function figureAround(text: string, at: number): string {
  let [start, end] = [at, at + 1]
  while (/[\d]/.test(text[start - 1] ?? '') || (/[,\u2009\u00a0]/.test(text[start - 1] ?? '') && /^.\d{3}/.test(text.slice(start - 1)) && /\d/.test(text[start - 2] ?? ''))) start--
  while (/\d/.test(text[end] ?? '') || (/[,\u2009\u00a0]/.test(text[end] ?? '') && /^.\d{3}(?!\d)/.test(text.slice(end)))) end++
  return plain(text.slice(start, end))
}

function plain(text: string): string {
  return text.replace(/(?<=\d)[,\u2009\u00a0 ](?=\d{3})/g, '')
}
