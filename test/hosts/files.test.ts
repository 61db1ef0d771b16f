import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mistake, mistakeText } from '../../src/hosts/files/mistake.ts'
import { en } from '../../src/locale/en.ts'
import { zh } from '../../src/locale/zh.ts'
import { UserError } from '../../src/model/user-error.ts'
import {
  alignFiles,
  checkFiles,
  checkFolder,
  findPairs,
  fixFiles,
  readDocumentFile,
  writeFileAtomic,
} from '../../src/node.ts'
import { decodeBytes } from '../../src/readers/decode.ts'
import { encodeText } from '../../src/readers/encode.ts'
import { CHINESE, DAMAGED, ENGLISH, folderWith } from './cli.ts'

describe('reading a file', () => {
  it('gives a document whose places are those of the text without its byte order mark', async () => {
    const folder = folderWith({ 'zh.md': `\ufeff${CHINESE}` })
    const document = await readDocumentFile(join(folder, 'zh.md'))
    expect(document).toMatchObject({ language: 'zh', format: 'markdown', source: CHINESE })
  })

  it('knows French from English', async () => {
    const french = 'Les États Membres ont adopté la résolution sans la mettre aux voix, et le rapport a été publié.\n'
    const folder = folderWith({ 'fr.txt': french.repeat(3) })
    expect(await readDocumentFile(join(folder, 'fr.txt'))).toMatchObject({ language: 'fr', format: 'text' })
  })

  it('takes format and language as they are given', async () => {
    const folder = folderWith({ 'a.txt': ENGLISH })
    const document = await readDocumentFile(join(folder, 'a.txt'), { language: 'fr', format: 'markdown' })
    expect(document).toMatchObject({ language: 'fr', format: 'markdown' })
  })
})

describe('checking two files', () => {
  it('aligns and checks them', async () => {
    const folder = folderWith({ 'en.md': ENGLISH, 'zh.md': DAMAGED })
    const [source, target] = [join(folder, 'en.md'), join(folder, 'zh.md')]
    expect((await alignFiles(source, target)).units.length).toBeGreaterThan(10)
    const report = await checkFiles(source, target, { rules: ['number-mismatch'], locale: 'zh' })
    expect(report.findings).toHaveLength(1)
    expect(report.findings[0]?.message).toMatch(/\p{Script=Han}/u)
  })

  it('fixes in memory alone on a dry run', async () => {
    const folder = folderWith({ 'en.md': ENGLISH, 'zh.md': DAMAGED })
    const { files, report } = await fixFiles(join(folder, 'en.md'), join(folder, 'zh.md'), { isDryRun: true })
    expect(files).toMatchObject([{ fixes: 2, before: DAMAGED }])
    expect(report.summary.error).toBe(1)
    expect(readFileSync(join(folder, 'zh.md'), 'utf8')).toBe(DAMAGED)
  })
})

describe('writing a file', () => {
  it('fails with the old content in place where the folder takes no new file', async () => {
    const folder = folderWith({})
    const path = join(folder, 'none.md')
    await expect(writeFileAtomic(path, new Uint8Array([65]))).rejects.toThrow(UserError)
    expect(existsSync(path)).toBe(false)
  })
})

describe('pairs of a folder', () => {
  function tree(): string {
    const folder = folderWith({
      'b.zh.txt': '',
      'b.en.md': '',
      'b.gold.json': '',
      'alone.zh.md': '',
      'en.md': '',
      'de.md': '',
    })
    for (const name of ['a', 'a/deep', '.hidden', 'node_modules']) {
      mkdirSync(join(folder, name))
      for (const file of ['en.md', 'zh.md', 'gold.json']) writeFileSync(join(folder, name, file), '')
    }
    return folder
  }

  it('are found at any depth, in the order of their names', async () => {
    const folder = tree()
    const { pairs } = await findPairs(folder)
    expect(pairs.map(({ name }) => name)).toEqual(['b', 'a', 'a/deep'])
    expect(pairs[0]).toEqual({
      name: 'b',
      source: join(folder, 'b.en.md'),
      target: join(folder, 'b.zh.txt'),
      gold: join(folder, 'b.gold.json'),
      sourceLanguage: 'en',
      targetLanguage: 'zh',
    })
  })

  it('are in any two of the languages that are known, each against the English or else the first', async () => {
    const names = ['a.en.md', 'a.zh.md', 'a.fr.md', 'a.es.docx', 'b.fr.md', 'b.es.md', 'c.fr.txt', 'd.de.md', 'd.en.md']
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, ENGLISH])))
    const { pairs, unpaired } = await findPairs(folder)
    const told = pairs.map(({ name, sourceLanguage, targetLanguage }) => [name, sourceLanguage, targetLanguage])
    expect(told).toEqual([
      ['a (en-fr)', 'en', 'fr'],
      ['a (en-es)', 'en', 'es'],
      ['a', 'en', 'zh'],
      ['b', 'fr', 'es'],
    ])
    expect(unpaired).toEqual([join(folder, 'c.fr.txt'), join(folder, 'd.en.md')])
  })

  it('leave halves without their other half, and name them', async () => {
    const folder = tree()
    const { unpaired } = await findPairs(folder)
    expect(unpaired).toEqual([join(folder, 'alone.zh.md'), join(folder, 'en.md')])
  })

  it.each([1, 2])('are checked in order, also behind one that fails, with %i jobs', async (jobs) => {
    const folder = folderWith({ 'a.en.md': ENGLISH, 'a.zh.md': '', 'b.en.md': ENGLISH, 'b.zh.md': CHINESE })
    const seen: [string, boolean][] = []
    for await (const { pair, report, error } of checkFolder(folder, { jobs })) {
      seen.push([pair.name, report !== null])
      expect(error instanceof UserError).toBe(report === null)
    }
    expect(seen).toEqual([
      ['a', false],
      ['b', true],
    ])
  })
})

describe('mistakes', () => {
  const thrown: (() => unknown)[] = [
    () => decodeBytes(new Uint8Array()),
    () => decodeBytes(new Uint8Array([65]), { path: 'a.md', encoding: 'klingon' }),
    () => decodeBytes(Buffer.from('%PDF-1.7'), { path: 'a.pdf' }),
    () =>
      decodeBytes(
        Uint8Array.from({ length: 60 }, (_, index) => index % 8),
        { path: 'a.bin' },
      ),
    () => decodeBytes(Buffer.concat([Buffer.from('中文'), Buffer.from([0xe4])]), { path: 'a.md' }),
    () => decodeBytes(Buffer.from('caf\xe9 na\xefve \x93quoted\x94 text\n', 'latin1'), { path: 'a.md' }),
    () => encodeText('级别', 'big5'),
  ]

  it('of the readers are known to the tables, with the same English words', () => {
    for (const wrong of thrown) {
      let error: unknown
      try {
        wrong()
      } catch (caught) {
        error = caught
      }
      if (!(error instanceof UserError)) throw new Error(`no UserError: ${String(error)}`)
      expect(mistakeText(error, en)).toBe(error.message)
      expect(mistakeText(error, zh)).toMatch(/\p{Script=Han}.*; .*\p{Script=Han}/u)
    }
  })

  it('have a place, what is wrong and what to do in one line', () => {
    const error = mistake('unreadable', 'a.md', { reason: 'EACCES' })
    expect(error.message).toBe('a.md: cannot be read (EACCES); check its permissions')
    expect(mistakeText(error, zh)).toBe('a.md: 无法读取（EACCES）; 请检查权限')
  })

  it('without a code are shown as they are, on one line', () => {
    expect(mistakeText(new UserError({ message: 'two\nlines', file: 'a.md', line: 3 }), zh)).toBe('a.md:3: two lines')
  })
})
