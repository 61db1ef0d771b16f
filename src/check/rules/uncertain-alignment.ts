import type { AlignmentUnit, Bitext } from '../../model/bitext.ts'
import type { Segment } from '../../model/document.ts'
import { type CheckContext, isComparable, placeOf } from '../context.ts'
import { shortName } from '../item-name.ts'
import { defineRule } from '../rule.ts'

export const uncertainAlignment = defineRule({
  id: 'uncertain-alignment',
  severity: 'info',
  isFixable: false,
  confidence: 0.5,
  tags: ['structure'],
  summary: {
    en: 'It is not sure that two texts stand for each other.',
    zh: '两段文字是否互为译文，尚不能确定。',
  },
  rationale: {
    en: 'What is compared depends on what was paired. Scores are calibrated: of pairs below one half, about half are wrong. Neighbours are reported together, since one wrong pair makes another.',
    zh: '比较什么取决于对齐了什么。得分经过校准：得分低于二分之一的配对，约有一半有误。相邻的配对一并报告，因为一处错配往往引起另一处。',
  },
  messages: {
    one: {
      en: 'Uncertain counterpart of {name} (score {score}); compare the two texts.',
      zh: '“{name}”的对应内容不确定（得分 {score}）；请核对两段文字。',
    },
    run: {
      en: 'Uncertain counterparts of {n} neighbouring texts, the first {name} (lowest score {score}); compare the two sides.',
      zh: '相邻 {n} 段文字的对应内容不确定，第一段为“{name}”（最低得分 {score}）；请核对两种语文。',
    },
  },
  examples: [
    {
      en: '1. One.\n\nThe committee met.\n\n2. Two.',
      zh: '1. 一。\n\n委员会举行了会议。\n\n2. 二。',
      findings: [],
    },
    {
      en: '1. The council opened 11 offices.\n\nThe committee met in 1998 and 1999.\n\n2. The council closed 22 offices.',
      zh: '1. 理事会设立了11个办事处。\n\n委员会于2003年、2005年和2007年举行了会议，通过了报告，并决定继续审议这一问题，同时请秘书长提交补充资料。\n\n2. 理事会关闭了22个办事处。',
      findings: ['one'],
    },
  ],
  check(bitext, context, report) {
    const runs = isComparable(context) ? uncertainRuns(bitext, unitsWithOneChange(context)) : []
    for (const run of runs) {
      const first = run[0] as AlignmentUnit
      const source = bitext.source.segments[first.source[0] as number] as Segment
      const target = bitext.target.segments[first.target[0] as number] as Segment
      const score = Math.min(...run.map((unit) => unit.score))
      report({
        message: run.length === 1 ? 'one' : 'run',
        values: { name: shortName(bitext.source, source), n: run.length, score: score.toFixed(2) },
        locator: source.locator,
        source: placeOf(bitext.source, source),
        target: placeOf(bitext.target, target),
        confidence: Math.round((1 - score) * 100) / 100,
      })
    }
  },
})

const SURE = 0.5

/** Pairs that are not sure, neighbours together. What stands alone is for other rules; it does not end a run. */
function uncertainRuns(bitext: Bitext, changed: ReadonlySet<AlignmentUnit>): AlignmentUnit[][] {
  const runs: AlignmentUnit[][] = []
  let isOpen = false
  for (const unit of bitext.units) {
    if (unit.source.length === 0 || unit.target.length === 0 || isPart(bitext, unit)) continue
    if (unit.score >= SURE || hasOtherMarker(bitext, unit) || lacksSentence(bitext, unit) || changed.has(unit)) {
      isOpen = false
      continue
    }
    if (isOpen) runs[runs.length - 1]?.push(unit)
    else runs.push([unit])
    isOpen = true
  }
  return runs
}

/** Something named that became another lowers the score, and is reported as such, in the cell of a row too. Several make a pair doubtful. */
function unitsWithOneChange(context: CheckContext): Set<AlignmentUnit> {
  const { bitext } = context
  const counts = new Map<AlignmentUnit, number>()
  for (const { unit, source, target } of context.differences()) {
    const weight = source && target ? 1 : 2
    const holder = bitext.source.segments[unit.source[0] ?? -1]?.parent ?? null
    const units = holder === null ? [unit] : [unit, bitext.units[context.unitOf('source', holder)] as AlignmentUnit]
    for (const each of units) counts.set(each, (counts.get(each) ?? 0) + weight)
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([unit]) => unit))
}

/** Items inside a text and cells are as sure as what holds them, and a table as what it holds. */
function isPart({ source, target }: Bitext, unit: AlignmentUnit): boolean {
  const segments = [source.segments[unit.source[0] as number], target.segments[unit.target[0] as number]] as Segment[]
  return segments.some(({ role, kind }) => role === 'inline' || kind === 'table-cell' || kind === 'table')
}

/** Markers that differ lower the score, and are reported as such. */
function hasOtherMarker({ source, target }: Bitext, unit: AlignmentUnit): boolean {
  const one = source.segments[unit.source[0] as number]?.label?.ordinal ?? null
  const other = target.segments[unit.target[0] as number]?.label?.ordinal ?? null
  return one !== null && other !== null && one !== other
}

/** So does a sentence that one side lacks. */
function lacksSentence({ omissions }: Bitext, unit: AlignmentUnit): boolean {
  return omissions.some(({ side, segment }) => unit[side].includes(segment))
}
