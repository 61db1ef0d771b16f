import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeMemory } from '../../benchmarks/bitext-material.mjs'
import { usageIn } from '../../benchmarks/process-usage.mjs'
import { reportSchema } from '../../src/schemas.ts'
import { tmx } from '../bitext.ts'
import { CHINESE, ENGLISH, folderWith, MAIN, paralint } from './cli.ts'

const USAGE = join(import.meta.dirname, '../../benchmarks/usage.mjs')

const unit = (id: string, en: string, zh: string) =>
  `<tu tuid="${id}"><tuv xml:lang="en"><seg>${en}</seg></tuv>\n<tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`

const SOUND = unit('sound', 'The Board met on 2 June 2016.', '委员会于2016年6月2日举行了会议。')
const WRONG = [
  unit('number', 'The office has 2,643 posts &amp; no more.', '办事处只设2653个员额。'),
  unit('symbol', 'See resolution <ph x="1"/>61/244.', '见第61/224号决议。'),
  unit('date', 'The Board met on 2 June 2016.', '委员会于2016年6月12日举行了会议。'),
  unit('script', 'The Board decides.', '委员会就特別問題作出决定，并说明这些决定对预算的影响。'),
  unit(
    'left',
    'The stations report every month to the central office of the service.',
    'The stations report every month to the central office of the service.',
  ),
]

describe('paralint check with one file', () => {
  it('checks each pair of a memory, and tells the place in the file and the unit', () => {
    const folder = folderWith({ 'm.tmx': tmx([SOUND, ...WRONG].join('\n')) })
    const { code, out, err } = paralint(folder, ['m.tmx'])
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const lines = out.split('\n')
    expect(lines[0]).toBe('m.tmx (en → zh)')
    const heads = lines.flatMap((line, at) => {
      const head = /^(m\.tmx:\d+:\d+) .* ([\w-]+)$/.exec(line)
      return head ? [[head[1], head[2], lines[at + 1]?.trim()]] : []
    })
    expect(heads).toEqual([
      ['m.tmx:8:30', 'number-mismatch', 'number'],
      ['m.tmx:10:27', 'symbol-mismatch', 'symbol'],
      ['m.tmx:12:29', 'date-mismatch', 'date'],
      ['m.tmx:14:30', 'mixed-script', 'script'],
      ['m.tmx:16:25', 'untranslated-text', 'left'],
    ])
    expect(lines.at(-2)).toMatch(/^4 errors, 1 warning · examined: .*6 units/)
  })

  it('finds damaged markers at the heads by those of the other side', () => {
    const units = [
      unit('strokes', '(ii) Reap the harvest;', '(-) 收获；'),
      unit('letters', '(Hi) Store the harvest;', '（三）储存；'),
      unit('sound', '(a) Plant;', '(a) 播种；'),
      unit('dash', 'The rest (all of it)', '(-) 其余全部'),
    ]
    const { out } = paralint(folderWith({ 'm.tmx': tmx(units.join('\n')) }), ['m.tmx'])
    expect(out.match(/Unexpected marker .*(?=; replace)/g)).toEqual([
      'Unexpected marker (-), expected (二)',
      'Unexpected marker (Hi), expected (iii)',
    ])
    expect(out).toContain('suggestion: "(-)" → "(二)"')
    expect(out).toMatch(/^2 errors · examined: 3 markers, /m)
  })

  it('says so where nothing is wrong', () => {
    const folder = folderWith({ 'm.tmx': tmx(SOUND) })
    expect(paralint(folder, ['check', 'm.tmx', '--locale', 'zh'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^m\.tmx \(en → zh\)\n\n.+\n$/),
    })
  })

  it.each([
    ['findings', tmx([SOUND, ...WRONG].join('\n')), 5],
    ['none', tmx(SOUND), 0],
  ])('writes JSON by the contract: %s', (_, memory, count) => {
    const { out } = paralint(folderWith({ 'm.tmx': memory }), ['m.tmx', '--format', 'json'])
    const report = reportSchema.parse(JSON.parse(out))
    expect(report.findings).toHaveLength(count)
    expect(report.summary.error + report.summary.warning).toBe(count)
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`)
  })

  it('keeps places and counts over many stretches', () => {
    const many = Array.from({ length: 3000 }, (_, at) => (at % 1000 === 999 ? WRONG[0] : SOUND))
    const { out } = paralint(folderWith({ 'm.tmx': tmx(many.join('\n')) }), ['m.tmx', '--format', 'json'])
    const report = reportSchema.parse(JSON.parse(out))
    expect(report.findings.map(({ target }) => target?.line)).toEqual([2004, 4004, 6004])
    expect(report.summary).toMatchObject({ error: 3, examined: { units: 3000 } })
  })

  it('holds no more of a large memory than of a small one', async () => {
    const folder = folderWith({})
    const peakOf = async (units: number) => {
      const path = join(folder, `${units}.tmx`)
      const { wrong } = await writeMemory(path, units)
      const { stdout, stderr } = spawnSync(process.execPath, ['--import', USAGE, MAIN, path], { encoding: 'utf8' })
      expect(stdout.match(/ (?:number|date)-mismatch$/gm)).toHaveLength(wrong)
      return usageIn(stderr).memory
    }
    const small = await peakOf(1000)
    expect(await peakOf(20_000)).toBeLessThan(small + 60)
  }, 60_000)

  it('checks by the rules that are named', () => {
    const folder = folderWith({ 'm.tmx': tmx([SOUND, ...WRONG].join('\n')) })
    expect(paralint(folder, ['m.tmx', '--rule', 'date-mismatch']).out).toMatch(/^1 error · /m)
    expect(paralint(folder, ['m.tmx', '--rule', 'missing-item'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error: the rule "missing-item" looks at whole documents; .*number-mismatch/),
    })
  })

  it('reads what paralint align writes', () => {
    const folder = folderWith({ 'en.md': ENGLISH, 'zh.md': CHINESE.replace('12个', '13个') })
    for (const format of ['tmx', 'xliff', 'tsv', 'jsonl']) {
      paralint(folder, ['align', 'en.md', 'zh.md', '--format', format, '--output', `m.${format}`])
      const { out, code } = paralint(folder, ['check', `m.${format}`])
      expect(out.split('\n')[0], format).toBe(`m.${format} (en → zh)`)
      expect(out.match(/number-mismatch$/gm), format).toHaveLength(1)
      expect(code, format).toBe(1)
    }
  })

  it.each([
    ['--fix', ['m.tmx', '--fix'], /^error: m\.tmx: is a bitext by itself, in which --fix changes nothing; /],
    ['a document', ['en.md'], /^error: en\.md: is no bitext by itself .*; name its other language version too$/m],
    ['a memory as one of two', ['en.md', 'm.tmx'], /^error: m\.tmx: is a bitext \(TMX\) .*: paralint check m\.tmx$/m],
    ['broken XML', ['broken.tmx'], /^error: broken\.tmx:8:7: is no sound XML \(/],
    ['a folder', ['.'], /^error: \.: is a folder; /],
  ])('refuses %s', (_, args, line) => {
    const folder = folderWith({
      'm.tmx': tmx(SOUND),
      'broken.tmx': tmx(SOUND).replace('</body>', ''),
      'en.md': ENGLISH,
    })
    const { code, err } = paralint(folder, args)
    expect(code).toBe(2)
    expect(err).toMatch(line)
  })
})
