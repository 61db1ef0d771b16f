/** LibreOffice without a window, where it is installed: what a word processor makes of a file. The tests that need it are skipped elsewhere, and say so. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { it } from 'vitest'

/** Its version, `7.4`; null where it is not installed. */
export function libreOfficeVersion(): string | null {
  version ??= /\b(\d+\.\d+)\b/.exec(spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? ''
  return version === '' ? null : version
}

/** The plain text of DOCX files, in their order. */
export function plainTexts(files: readonly Uint8Array[]): string[] {
  return converted(files, 'txt', 'txt:Text (encoded):UTF8').map((bytes) =>
    bytes.toString('utf8').replace(/^\ufeff/, ''),
  )
}

/** DOCX files as LibreOffice writes them once it has read them. */
export function resaved(files: readonly Uint8Array[]): Uint8Array[] {
  return converted(files, 'docx', 'docx')
}

function converted(files: readonly Uint8Array[], ending: string, filter: string): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'paralint-office-'))
  try {
    const names = files.map((bytes, at) => {
      writeFileSync(join(folder, `${at}.docx`), bytes)
      return join(folder, `${at}.docx`)
    })
    // A profile of its own, so that no window that is open takes the command.
    const profile = join(folder, 'profile')
    const args = ['--headless', `-env:UserInstallation=${pathToFileURL(profile)}`]
    const output = join(folder, 'output')
    const to = ['--convert-to', filter, '--outdir', output]
    execFileSync('soffice', [...args, ...to, ...names], { stdio: ['ignore', 'ignore', 'pipe'] })
    return files.map((_, at) => readFileSync(join(output, `${at}.${ending}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A test that needs LibreOffice: skipped, with a warning, where it is not installed. */
export function itLibreOffice(name: string, test: () => void | Promise<void>): void {
  const isThere = libreOfficeVersion() !== null
  if (!isThere) console.warn(`skipped, since LibreOffice is not installed (Debian: libreoffice-writer-nogui): ${name}`)
  const run = isThere ? it : it.skip
  run(name, { timeout: 300_000 }, test)
}

let version: string | undefined
