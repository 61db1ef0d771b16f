import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../../src/hosts/files/write-file.ts'
import { CHINESE, ENGLISH, folderWith, paralint } from './cli.ts'

const PAIR = { 'en.md': ENGLISH, 'zh.md': CHINESE }

describe('paralint align in formats for other programs', () => {
  it.each([
    ['tmx', /^<\?xml [^>]*>\n<tmx version="1\.4">/],
    ['xliff', /^<\?xml [^>]*>\n<xliff /],
    ['tei', /^<\?xml [^>]*>\n<TEI /],
    ['html', /^<!DOCTYPE html>\n<html lang="en">/],
    ['jsonl', /^\{"schema":"paralint\/unit@1",/],
  ])('writes %s to the standard output or to a file, the same bytes each time', (format, head) => {
    const folder = folderWith(PAIR)
    const args = ['align', 'en.md', 'zh.md', '--format', format]
    const printed = paralint(folder, args)
    expect(printed).toMatchObject({ code: 0, err: '' })
    expect(printed.out).toMatch(head)
    expect(paralint(folder, [...args, '--output', 'out']).out).toBe('')
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(printed.out)
  })

  it('writes XLSX to a file only, the same bytes each time', () => {
    const folder = folderWith(PAIR)
    const args = ['align', 'en.md', 'zh.md', '--format', 'xlsx']
    expect(paralint(folder, args)).toEqual({
      code: 2,
      out: '',
      err: 'error: the format xlsx is no text; name a file with --output\n',
    })
    for (const name of ['one.xlsx', 'two.xlsx'])
      expect(paralint(folder, [...args, '--output', name])).toEqual({ code: 0, out: '', err: '' })
    const [one, two] = ['one.xlsx', 'two.xlsx'].map((name) => readFileSync(join(folder, name)))
    expect(one?.subarray(0, 2).toString()).toBe('PK')
    expect(two?.equals(one as Buffer)).toBe(true)
  })

  it('goes down to sentences', () => {
    const folder = folderWith(PAIR)
    const { out } = paralint(folder, ['align', 'en.md', 'zh.md', '--format', 'tmx', '--level', 'sentence'])
    expect(out).toContain('segtype="sentence"')
    expect(out).toContain('<prop type="x-kind-source">sentence</prop>')
  })

  it('tells what a format cannot hold', () => {
    const folder = folderWith({ 'en.md': ENGLISH.replace('annual plan', 'annual\u0002 plan'), 'zh.md': CHINESE })
    const tmx = paralint(folder, ['align', 'en.md', 'zh.md', '--format', 'tmx'])
    expect(tmx.err).toBe('1 character that TMX cannot hold is written as U+FFFD, at 2(a)\n')
    expect(paralint(folder, ['align', 'en.md', 'zh.md', '--format', 'xliff'])).toMatchObject({ code: 0, err: '' })
  })

  it('does not write over what it reads', () => {
    const folder = folderWith(PAIR)
    const run = paralint(folder, ['align', 'en.md', 'zh.md', '--format', 'tmx', '--output', './zh.md'])
    expect(run.code).toBe(2)
    expect(run.err).toBe('error: ./zh.md: is the output and an input at once; name another file with --output\n')
    expect(readFileSync(join(folder, 'zh.md'), 'utf8')).toBe(CHINESE)
  })

  it('says where it cannot write', () => {
    const folder = folderWith(PAIR)
    mkdirSync(join(folder, 'there'))
    for (const output of ['nowhere/out.tmx', 'there']) {
      const run = paralint(folder, ['align', 'en.md', 'zh.md', '--format', 'tmx', '--output', output])
      expect(run).toMatchObject({ code: 2, out: '' })
      expect(run.err).toMatch(new RegExp(`^error: ${output}: `))
    }
    expect(readdirSync(folder).sort()).toEqual(['en.md', 'there', 'zh.md'])
  })
})

describe('writing an output', () => {
  it('makes a new file as others are made, and keeps the mode of one that is there', async () => {
    const folder = folderWith({ old: 'before' })
    await writeOutput(join(folder, 'new'), Buffer.from('a'))
    writeFileSync(join(folder, 'usual'), '')
    expect(statSync(join(folder, 'new')).mode).toBe(statSync(join(folder, 'usual')).mode)
    const { mode } = statSync(join(folder, 'old'))
    await writeOutput(join(folder, 'old'), Buffer.from('after'))
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('after')
    expect(statSync(join(folder, 'old')).mode).toBe(mode)
    expect(readdirSync(folder).sort()).toEqual(['new', 'old', 'usual'])
  })
})
