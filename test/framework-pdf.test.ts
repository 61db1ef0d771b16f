/**
 * The framework printed to PDF and read back: tagged by Chromium, untagged by LibreOffice. Where a program is not installed its tests are skipped, and
 * say so.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../src/hosts/files/installed-lexicon.ts'
import type { Bitext } from '../src/model/bitext.ts'
import { align, check, readDocumentBytes } from '../src/pipeline.ts'
import { htmlOf } from './html.ts'
import { bitextOf, frameworkPair, goldOf } from './pairs.ts'
import { survivalOf } from './pdf-score.ts'
import { itShared } from './shared.ts'

const CHROMIUM = installed(['chromium', 'chromium-browser', 'google-chrome'])
const LIBRE_OFFICE = installed(['soffice', 'libreoffice'])

/** The first of some programs that is there; null, with a warning, where none is. */
function installed(names: readonly string[]): string | null {
  const name = names.find((each) => spawnSync(each, ['--version'], { stdio: 'ignore' }).status === 0)
  if (name === undefined) console.warn(`${names[0]} is not installed: the tests that print PDF with it are skipped`)
  return name ?? null
}

/** Prints both sides of the framework, reads and aligns them. `print` makes `NAME.pdf` of `NAME.html` in a folder. */
async function printed(print: (folder: string, name: string) => void): Promise<Bitext> {
  const pair = frameworkPair()
  const folder = mkdtempSync(join(tmpdir(), 'paralint-pdf-'))
  try {
    const [source, target] = await Promise.all(
      (['en', 'zh'] as const).map((name) => {
        writeFileSync(join(folder, `${name}.html`), htmlOf(readFileSync(pair[name], 'utf8'), name))
        print(folder, name)
        return readDocumentBytes({ path: `${name}.pdf`, bytes: readFileSync(join(folder, `${name}.pdf`)) })
      }),
    )
    if (!source || !target) throw new Error('a side is missing')
    return align(source, target, { lexicon: installedLexicon })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const MINUTES = 60_000

describe('the framework as PDF', () => {
  const tagged = CHROMIUM === null ? it.skip : itShared
  tagged(
    'printed by Chromium, with tags, has nine gold units of ten and more, and no finding that the Markdown lacks but few',
    async () => {
      const bitext = await printed((folder, name) => {
        const page = pathToFileURL(join(folder, `${name}.html`)).href
        const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`]
        const out = `--print-to-pdf=${join(folder, `${name}.pdf`)}`
        execFileSync(CHROMIUM as string, [...options, '--no-pdf-header-footer', out, page], { stdio: 'ignore' })
      })
      const markdown = bitextOf(frameworkPair())
      const { found, units, misses } = survivalOf(markdown, bitext, goldOf(frameworkPair()).units)
      console.log(`PDF from Chromium: ${found} of ${units} gold units, without ${misses.join(', ')}`)
      expect(found / units).toBeGreaterThanOrEqual(0.9)
      const known = new Set(check(markdown).findings.map(({ rule, message }) => `${rule}: ${message}`))
      const errors = check(bitext).findings.filter(({ severity }) => severity === 'error')
      expect(errors.filter(({ rule, message }) => !known.has(`${rule}: ${message}`)).length).toBeLessThan(20)
    },
    5 * MINUTES,
  )

  const untagged = LIBRE_OFFICE === null ? it.skip : itShared
  untagged(
    'printed by LibreOffice, without tags, is read as far as places allow',
    async () => {
      const bitext = await printed((folder, name) => {
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
        const convert = (to: string, file: string) =>
          execFileSync(
            LIBRE_OFFICE as string,
            ['--headless', profile, '--convert-to', to, '--outdir', folder, join(folder, file)],
            { stdio: 'ignore' },
          )
        // As a text document first: a page of the web would become one long sheet.
        convert('odt', `${name}.html`)
        convert('pdf', `${name}.odt`)
      })
      const { found, units } = survivalOf(bitextOf(frameworkPair()), bitext, goldOf(frameworkPair()).units)
      console.log(`PDF from LibreOffice: ${found} of ${units} gold units`)
      expect(found / units).toBeGreaterThan(0.5)
    },
    5 * MINUTES,
  )
})
