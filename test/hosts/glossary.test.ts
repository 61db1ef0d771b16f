/** Glossaries from the command line: lines of invented words, which only a list of terms can pair. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, readDocument, readGlossary } from '../../src/index.ts'
import { CHINESE, ENGLISH, folderWith, paralint } from './cli.ts'

/** Words of no language. */
const INVENTED = [
  'velmora',
  'tisquen',
  'dranbek',
  'ospirel',
  'quilvane',
  'murdath',
  'yessolk',
  'brintal',
  'fovequin',
  'harzod',
]
/** No word of Chinese has these characters beside each other. */
const TERMS = ['畾垚', '嚞犇', '猋麤', '鱻羴', '贔晶', '焱森', '淼磊', '鑫众', '毳骉', '飝龘']

const CSV = `zh,en\n${TERMS.map((term, at) => `${term},${INVENTED[at]}`).join('\n')}\n`

/**
 * Ten lines a side in some order, each naming two terms. The English lacks one line and the Chinese a later one, so that between them every line stands
 * one place further up than its counterpart. `pairs` are those of lines that stand beside no gap.
 */
function sides(
  order: readonly number[],
  [gap, later]: readonly [number, number],
): { en: string; zh: string; pairs: string[] } {
  const en: string[] = []
  const zh: string[] = []
  const pairs: string[] = []
  order.forEach((at, line) => {
    const next = (at + 3) % TERMS.length
    if (line !== gap) en.push(`A note about the ${INVENTED[at]} and about the ${INVENTED[next]}.`)
    if (line !== later) zh.push(`关于${TERMS[at]}的说明和${TERMS[next]}的说明。`)
    if (Math.abs(line - gap) > 1 && Math.abs(line - later) > 1) pairs.push(`${en.length - 1}-${zh.length - 1}`)
  })
  return { en: en.join('\n'), zh: zh.join('\n'), pairs }
}

function beadsOf(en: string, zh: string, glossaries: Parameters<typeof align>[2]): string[] {
  const source = readDocument({ path: 'en.txt', text: en, language: 'en', segmentation: 'line' })
  const target = readDocument({ path: 'zh.txt', text: zh, language: 'zh', segmentation: 'line' })
  return align(source, target, glossaries).units.map((unit) => `${unit.source.join()}-${unit.target.join()}`)
}

describe('lines that only a glossary can pair', () => {
  it('are paired by it, whichever lines are left out', async () => {
    const glossary = await readGlossary(new TextEncoder().encode(CSV), { path: 'terms.csv' })
    const orders = fc.shuffledSubarray([...TERMS.keys()], { minLength: TERMS.length })
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 6, max: 8 }), (order, gap, later) => {
        const { en, zh, pairs } = sides(order, [gap, later])
        expect(beadsOf(en, zh, { glossaries: [glossary] })).toEqual(expect.arrayContaining(pairs))
      }),
    )
  })

  it('are not paired without it, so that it is the glossary which did it', () => {
    const { en, zh, pairs } = sides([...TERMS.keys()], [1, 8])
    const found = beadsOf(en, zh, {})
    expect(pairs.filter((pair) => found.includes(pair))).toEqual([])
  })
})

describe('--glossary', () => {
  const order = [4, 0, 7, 2, 9, 1, 5, 8, 3, 6]

  it('is used by align, and may be given twice', () => {
    const { en, zh, pairs } = sides(order, [2, 7])
    const [first, ...others] = CSV.trim().split('\n')
    const folder = folderWith({
      'en.txt': en,
      'zh.txt': zh,
      'one.csv': `${[first, ...others.slice(0, 5)].join('\n')}\n`,
      'two.csv': `${[first, ...others.slice(5)].join('\n')}\n`,
    })
    const run = paralint(folder, [
      ...['align', 'en.txt', 'zh.txt', '--segmentation', 'line', '--format', 'json'],
      ...['--glossary', 'one.csv', '--glossary', 'two.csv'],
    ])
    const { units, source, target } = JSON.parse(run.out)
    const at = (ids: readonly string[], { segments }: { segments: { id: string }[] }) =>
      ids.map((id) => segments.findIndex((segment) => segment.id === id)).join()
    expect(
      units.map(
        (unit: { source: string[]; target: string[] }) => `${at(unit.source, source)}-${at(unit.target, target)}`,
      ),
    ).toEqual(expect.arrayContaining(pairs))
  })

  it.each(['check', 'align'])('that is missing or broken ends %s with 2 and a remedy', (command) => {
    const folder = folderWith({
      'en.md': ENGLISH,
      'zh.md': CHINESE,
      'bad.csv': 'a,b\nc,d\n',
    })
    const missing = paralint(folder, [command, 'en.md', 'zh.md', '--glossary', 'none.csv'])
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('none.csv: no such file')])
    const broken = paralint(folder, [command, 'en.md', 'zh.md', '--glossary', 'bad.csv', '--locale', 'zh'])
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('bad.csv:1: 术语表')])
  })

  it('ends a run over many pairs before it begins', () => {
    const folder = folderWith({ 'en.md': ENGLISH, 'zh.md': CHINESE })
    const run = paralint(folder, ['corpus', '.', '--output', 'out.jsonl', '--glossary', 'none.csv'])
    expect([run.code, run.out]).toEqual([2, ''])
  })

  it('belongs to what a result rests on', () => {
    const folder = folderWith({ 'en.md': ENGLISH, 'zh.md': CHINESE, 'terms.csv': CSV })
    let runs = 0
    const key = (...more: readonly string[]) => {
      const output = `out-${runs++}.jsonl`
      const run = paralint(folder, ['corpus', '.', '--jobs', '1', '--output', output, ...more])
      expect(run.code, run.err).toBe(0)
      return JSON.parse(readFileSync(join(folder, output), 'utf8')).key
    }
    const without = key()
    const withTerms = key('--glossary', 'terms.csv')
    expect(withTerms).not.toBe(without)
    expect(key('--glossary', 'terms.csv')).toBe(withTerms)
  })
})
