import { profileOf } from '../../language/profiles/index.ts'
import { simplifiedIn, traditionalIn } from '../../language/traditional.ts'
import type { Document } from '../../model/document.ts'
import type { Side } from '../../model/finding.ts'
import { lineStarts, positionAt } from '../../model/place.ts'
import { placeAt } from '../context.ts'
import { type Detection, defineRule } from '../rule.ts'

export const mixedScript = defineRule({
  id: 'mixed-script',
  severity: 'warning',
  isFixable: false,
  confidence: 0.95,
  tags: ['characters'],
  scope: 'pair',
  summary: {
    en: 'Traditional characters in a simplified Chinese text, or the reverse.',
    zh: '简体中文文本中夹有繁体字，或相反。',
  },
  rationale: {
    en: 'Optical recognition and pasting mix the two. A search for a term then misses the line, and so does every tool that compares terms.',
    zh: '文字识别和粘贴会使两种字形混杂。检索术语时会漏掉该行，比较术语的工具亦然。',
  },
  messages: {
    traditional: {
      en: 'Unexpected traditional characters {actual} in a simplified text, expected {expected}; replace them.',
      zh: '简体文本中有繁体字“{actual}”，应为“{expected}”；请替换。',
    },
    simplified: {
      en: 'Unexpected simplified characters {actual} in a traditional text, expected {expected}; replace them.',
      zh: '繁体文本中有简体字“{actual}”，应为“{expected}”；请替换。',
    },
  },
  examples: [
    {
      en: '1. The Board decides on special questions and on services.',
      zh: '1. 委员会就特別問題和服务作出决定，并说明这些决定对预算的影响。',
      findings: ['traditional'],
    },
    { en: '1. The Board decides on special questions.', zh: '1. 委员会就特别问题作出决定。', findings: [] },
  ],
  check(bitext, context, report) {
    for (const side of ['source', 'target'] as const) {
      const document = bitext[side]
      if (profileOf(document.language).writing !== 'ideographs') continue
      const text = context.printed(side)
      const variant = context.variant(side)
      if (variant === 'unknown') continue
      context.examined('characters', text.replace(/ {2,}/g, ' ').length)
      for (const detection of detect({ document, side, text, isSimplified: variant === 'simplified' }))
        report(detection)
    }
  },
})

/** What is searched: the text of a side without its markup. */
interface Search {
  readonly document: Document
  readonly side: Side
  readonly text: string
  readonly isSimplified: boolean
}

interface Stray {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** One finding for each line that holds stray characters. */
function detect(search: Search): Detection[] {
  const { text, isSimplified } = search
  const strays: Stray[] = isSimplified
    ? traditionalIn(text).map(({ start, end, simplified }) => ({ start, end, replacement: simplified }))
    : simplifiedIn(text).map(({ start, end, traditional }) => ({ start, end, replacement: traditional }))
  // Of the text as it is printed: the markup of a whole file may stand on one line.
  const starts = lineStarts(text)
  const lines = new Map<number, Stray[]>()
  for (const stray of strays) {
    const { line } = positionAt(starts, stray.start)
    const known = lines.get(line)
    if (known) known.push(stray)
    else lines.set(line, [stray])
  }
  return [...lines.values()].map((found) => toDetection(search, found))
}

function toDetection({ document, side, text, isSimplified }: Search, found: readonly Stray[]): Detection {
  const first = found[0] as Stray
  const last = found[found.length - 1] as Stray
  const span = { start: first.start, end: last.end }
  let mended = ''
  let at = span.start
  for (const { start, end, replacement } of found) {
    mended += text.slice(at, start) + replacement
    at = end
  }
  const actual = found.map(({ start, end }) => text.slice(start, end)).join('')
  const expected = found.map(({ replacement }) => replacement).join('')
  // Where markup stands between them, no text can be put in their place.
  const isPlain = text.slice(span.start, span.end) === document.source.slice(span.start, span.end)
  const segment = document.segments
    .filter(({ extent }) => extent.start <= first.start && extent.end > first.start)
    .pop()
  return {
    message: isSimplified ? 'traditional' : 'simplified',
    values: { actual, expected },
    locator: segment?.locator ?? '',
    [side]: placeAt(document, span),
    actual,
    expected,
    ...(isPlain && { fix: { side, span, text: mended, isSafe: false } }),
  }
}
