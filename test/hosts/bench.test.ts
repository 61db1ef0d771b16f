import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreAlignment, scoreFindings } from '../../src/hosts/bench/score.ts'
import { readGold } from '../../src/hosts/files/gold.ts'
import { align, check } from '../../src/pipeline.ts'
import { type BenchJson, benchSchema } from '../../src/schemas.ts'
import { bitextOf, corpusPairs, documentAt } from '../pairs.ts'
import { scoreUnits } from '../score.ts'
import { CHINESE, DAMAGED, ENGLISH, folderWith, paralint } from './cli.ts'

const UNITS = [
  { key: 'h:title', en: [1, 1], zh: [1, 1] },
  { key: 'paragraph:1', en: [3, 3], zh: [3, 3] },
  { key: 'item:2(a)', en: 7, zh: 7 },
  { key: 'row:1', en: 15, zh: 15 },
]
const DEFECTS = [{ rule: 'number-mismatch', side: 'zh', line: 3, column: 9, actual: '21', expected: '12' }]

function corpus(): string {
  const folder = folderWith({})
  for (const [name, files] of Object.entries({
    clean: { 'en.md': ENGLISH, 'zh.md': CHINESE, 'gold.json': JSON.stringify({ units: UNITS, defects: [] }) },
    damaged: { 'en.md': ENGLISH, 'zh.md': DAMAGED, 'gold.json': JSON.stringify({ units: UNITS, defects: DEFECTS }) },
    unknown: { 'en.md': ENGLISH, 'zh.md': CHINESE },
  })) {
    mkdirSync(join(folder, name))
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, name, file), content)
  }
  return folder
}

describe('scores against gold', () => {
  it('agree with those of the other tests on every pair of the corpus', async () => {
    for (const pair of corpusPairs()) {
      const { units } = await readGold(pair.goldPath)
      const bitext = bitextOf(pair)
      const { found, wrong } = scoreUnits(bitext, units)
      expect(scoreAlignment(bitext, units).all, pair.name).toEqual({
        name: 'all',
        found,
        expected: units.length,
        wrong,
      })
    }
  })

  it('are the same with the Chinese text as the source', async () => {
    const [pair] = corpusPairs()
    if (!pair) throw new Error('no corpus')
    const { units } = await readGold(pair.goldPath)
    const bitext = align(documentAt(pair.zh, 'zh'), documentAt(pair.en, 'en'))
    expect(scoreAlignment(bitext, units).all).toMatchObject({ found: units.length, wrong: 0 })
  })

  it('count by kind, level and rule', async () => {
    const folder = corpus()
    const { units, defects } = await readGold(join(folder, 'damaged/gold.json'))
    const bitext = align(documentAt(join(folder, 'damaged/en.md')), documentAt(join(folder, 'damaged/zh.md')))
    const { kinds, levels } = scoreAlignment(bitext, units)
    const count = (name: string) => ({ name, found: 1, expected: 1, wrong: 0 })
    expect(kinds).toEqual(['h', 'paragraph', 'item', 'row'].map(count))
    expect(levels).toEqual(['heading', 'block', 'item', 'row'].map(count))
    expect(scoreFindings(check(bitext), defects)).toEqual({
      all: { name: 'all', found: 1, expected: 1, wrong: 2 },
      rules: [{ name: 'garbled-list-marker', found: 0, expected: 0, wrong: 2 }, count('number-mismatch')],
    })
  })
})

describe('paralint bench', () => {
  it('shows how right and how fast it is on the pairs with gold', () => {
    const run = paralint(corpus(), ['bench', '.'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(/^item +2 +2 +0 +1\.0000 +1\.0000 +1\.0000$/m)
    expect(run.out).toMatch(/^damaged +4 +4 +0 +1\.0000 +1\.0000 +1\.0000 +\d/m)
    expect(run.out).toMatch(/^number-mismatch +1 +1 +0 /m)
    expect(run.out).toMatch(/^2 pairs in [\d.]+ s: .* segments a second\npeak memory \d+ MB$/m)
    expect(run.out).not.toContain('unknown')
  })

  it('prints and writes JSON as its schema says', () => {
    const folder = corpus()
    const run = paralint(folder, ['bench', '.', '--format', 'json', '--output', 'bench.json'])
    const bench = benchSchema.parse(JSON.parse(run.out))
    expect(bench.pairs.map(({ name }) => name)).toEqual(['clean', 'damaged'])
    expect(bench.pairs[0]?.findings).toBe(null)
    expect(readFileSync(join(folder, 'bench.json'), 'utf8')).toBe(run.out)
  })

  it('finds nothing changed against itself', () => {
    const folder = corpus()
    paralint(folder, ['bench', '.', '--output', 'before.json'])
    const run = paralint(folder, ['bench', '.', '--compare', 'before.json'])
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toContain('Against before.json\n  nothing became better or worse\n')
  })

  it('tells what became better and what worse, and exits with 1 for the latter', () => {
    const folder = corpus()
    paralint(folder, ['bench', '.', '--output', 'before.json'])
    const edited = (file: string, edit: (bench: BenchJson) => void) => {
      const bench = JSON.parse(readFileSync(join(folder, 'before.json'), 'utf8')) as BenchJson
      edit(bench)
      writeFileSync(join(folder, file), JSON.stringify(bench))
    }
    edited('poor.json', ({ pairs: [clean] }) => {
      const [kind] = clean?.alignment?.kinds ?? []
      if (kind) Object.assign(kind, { found: 0, recall: 0, f1: 0 })
    })
    edited('good.json', ({ pairs: [, damaged] }) => {
      const [rule] = damaged?.findings?.rules ?? []
      if (rule) Object.assign(rule, { wrong: 0, precision: 1, f1: 1 })
    })
    const better = paralint(folder, ['bench', '.', '--compare', 'poor.json'])
    expect(better.code).toBe(0)
    expect(better.out).toContain('  better  clean  alignment h: F1 0.0000 (0/1, 0) → F1 1.0000 (1/1, 0)\n')
    const worse = paralint(folder, ['bench', '.', '--compare', 'good.json', '--format', 'json'])
    expect(worse.code).toBe(1)
    expect(worse.err).toContain('  worse  damaged  findings garbled-list-marker: ')
    expect(benchSchema.safeParse(JSON.parse(worse.out)).success).toBe(true)
  })

  it('tells of a pair that cannot be checked any more, of a new one and of one that is gone', () => {
    const folder = corpus()
    paralint(folder, ['bench', '.', '--output', 'before.json'])
    writeFileSync(join(folder, 'clean/zh.md'), '')
    writeFileSync(join(folder, 'unknown/gold.json'), '{}')
    writeFileSync(join(folder, 'damaged/zh.txt'), '')
    const run = paralint(folder, ['bench', '.', '--compare', 'before.json', '--locale', 'zh'])
    expect(run.code).toBe(2)
    expect(run.out).toMatch(/变差 {2}clean {2}文件对/)
    expect(run.out).toMatch(/新增 {2}unknown {2}文件对/)
  })

  it.each([
    ['no pair with gold', ['bench', 'unknown'], /^error: unknown: holds no pair with gold; /],
    ['a file to compare with that is not there', ['bench', '.', '--compare', 'none'], /^error: none: no such file/],
    [
      'a file of something else',
      ['bench', '.', '--compare', 'clean/gold.json'],
      /gold\.json: is not what "paralint bench/,
    ],
  ])('refuses %s in one line', (_, args, line) => {
    const run = paralint(corpus(), args)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(line)
  })
})
