/**
 * Programs of others that some tests need: a word processor and a browser. With CI=true they are installed from Debian before the first test, where that is possible;
 * elsewhere nothing is installed unasked, and the tests that need them are skipped and say so.
 */
import { spawnSync } from 'node:child_process'

/** What is run, and the Debian package that brings it. */
const PROGRAMS = [
  ['soffice', 'libreoffice-writer-nogui'],
  ['chromium', 'chromium'],
] as const

/** Without it a browser prints no Chinese. */
const FONTS = 'fonts-noto-cjk'

const MOST_MILLISECONDS = 240_000

/** Called by vitest once. Never throws: what cannot be installed is told. */
export default function installPrograms(): void {
  if (process.env.CI !== 'true') return
  const packages = PROGRAMS.filter(([program]) => !isThere(program)).map(([, name]) => name)
  if (packages.length === 0) return
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    console.warn(`cannot install ${packages.join(' and ')}: that takes apt-get and root`)
    return
  }
  const isDone =
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, FONTS])
  console.warn(`${packages.join(' and ')} ${isDone ? 'installed for the tests' : 'could not be installed'}`)
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

function run(program: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, args, { stdio: 'ignore', timeout: MOST_MILLISECONDS, env }).status === 0
}
