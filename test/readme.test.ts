import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../src/check/rules/index.ts'
import { parseCall } from '../src/hosts/cli/program.ts'

const ROOT = resolve(import.meta.dirname, '..')
const README = join(ROOT, 'README.md')
const PAIR = 'corpus/treaty-damaged'

/** The heading of the part with the excerpt, and its fence. */
const EXCERPT = /(## What it prints\n[^`]*`paralint ([^`]+)`[^`]*```text\n)([\s\S]*?)(\n```)/

const readme = readFileSync(README, 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'paralint-readme-'))

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/index.js'))) {
    const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { encoding: 'utf8' })
    expect(built.status, built.stdout + built.stderr).toBe(0)
  }
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules/paralint'), 'junction')
  for (const name of ['en.md', 'zh.md']) copyFileSync(join(ROOT, PAIR, name), join(folder, name))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('README.md', () => {
  const programs = [...readme.matchAll(/```js\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g)]

  it.each(programs.map(([, code, output], index) => ({ code, output, name: `example ${index + 1}` })))(
    'has a library $name that runs and prints what it says',
    ({ code, output, name }) => {
      const file = join(folder, `${name.replace(' ', '-')}.mjs`)
      writeFileSync(file, code as string)
      const run = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
      expect(run.stderr).toBe('')
      expect(run.status).toBe(0)
      if (output === undefined) expect(run.stdout).toMatch(/^\d+ errors, the first in \S/)
      else expect(run.stdout).toBe(output)
    },
  )

  it('shows every entry point of the package in an example', () => {
    const { exports } = packageJson()
    const shown = programs
      .flatMap(([, code]) => [...(code as string).matchAll(/from '([^']+)'/g)])
      .map(([, name]) => name)
    const entries = Object.keys(exports).filter((name) => name !== './package.json')
    expect([...new Set(shown)].sort()).toEqual(entries.map((name) => name.replace('.', 'paralint')).sort())
  })

  const lines = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, text]) => (text as string).trim().split('\n'))

  it.each(lines)('%s: every part of the line exists', (line) => {
    for (const command of line.split(' && ')) expectToExist(command.split(' '))
  })

  it('gives the two commands that .ci/run runs', () => {
    const run = readFileSync(join(ROOT, '.ci/run'), 'utf8')
    for (const line of ['npm ci && npm start', 'npm cit']) {
      expect(lines).toContain(line)
      expect(run).toContain(`bash -c '${line}'\n`)
    }
  })

  it('shows an excerpt that is what the command prints', async () => {
    const [, , command = '', excerpt = ''] = EXCERPT.exec(readme) ?? []
    const main = join(ROOT, 'dist/hosts/cli/main.js')
    const env = { ...process.env, NO_COLOR: '1' }
    const run = spawnSync(process.execPath, [main, ...command.split(' ')], { cwd: ROOT, encoding: 'utf8', env })
    expect(run.stderr).toBe('')
    const printed = run.stdout.trimEnd().split('\n\n')
    const blocks = excerpt.split('\n\n').map((block, index, all) => {
      const [place, rule] = [/^\S+/.exec(block)?.[0], /\S+$/.exec(block.split('\n', 1)[0] as string)?.[0]]
      if (index === all.length - 1) return printed.at(-1)
      return printed.find((other) => other.startsWith(`${place} `) && other.split('\n', 1)[0]?.endsWith(`  ${rule}`))
    })
    expect(blocks).not.toContain(undefined)
    const anew = readme.replace(
      EXCERPT,
      (_, head: string, _command, _excerpt, tail) => head + blocks.join('\n\n') + tail,
    )
    await expect(anew).toMatchFileSnapshot(README)
  })

  it('lists every rule with its severity', () => {
    const listed = [...readme.matchAll(/^\| \[([\w-]+)\]\(docs\/rules\/\1\.md\) \| (\w+)(, with fix)? \|/gm)]
    expect(listed.map(([, id, severity, fix]) => [id, severity, fix !== undefined])).toEqual(
      rules.map(({ id, severity, isFixable }) => [id, severity, isFixable]),
    )
  })
})

describe.each(['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'corpus/README.md', 'docs/dependencies.md'])(
  '%s',
  (name) => {
    const text = readFileSync(join(ROOT, name), 'utf8')

    it('links to files that exist', () => {
      for (const [, target] of text.matchAll(/\]\(([^)#]+)\)/g)) {
        if (target?.startsWith('https:')) continue
        expect(existsSync(resolve(ROOT, name, '..', target as string)), target).toBe(true)
      }
    })

    it('names source files that exist', () => {
      for (const [, path = ''] of text.matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:ts|mjs|json))`/g)) {
        const places = [join(ROOT, path), join(ROOT, 'src', path), join(ROOT, 'src/check', path)]
        expect(
          places.some((place) => existsSync(place)),
          path,
        ).toBe(true)
      }
    })
  },
)

it('docs/dependencies.md names every package with its version', () => {
  const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8')
  const { dependencies, devDependencies } = packageJson()
  const rows = [...page.matchAll(/^\| ([\w@/, -]+) \| ([\w., -]*\d[\w., -]*) \|/gm)].flatMap(([, names, versions]) => {
    const each = (versions as string).split(', ')
    return (names as string).split(', ').map((package_, index) => [package_, each[index]])
  })
  expect(Object.fromEntries(rows)).toEqual({ ...dependencies, ...devDependencies })
})

/** A command of npm, or a call of paralint with arguments that it understands. */
function expectToExist([program, ...args]: readonly string[]): void {
  const { scripts, name } = packageJson()
  if (program === 'npx') {
    expect(args[0]).toBe(name)
    if (!args.includes('--help')) expect(parseCall(args.slice(1)).name).toBe(args[1])
    return
  }
  expect(program).toBe('npm')
  if (args[0] === 'run') expect(scripts).toHaveProperty(args[1] as string)
  else if (args[0] === 'install') expect(args.slice(1)).toEqual([name])
  else if (args[0] === 'start') expect(scripts).toHaveProperty('start')
  else expect(['ci', 'cit']).toContain(args[0])
}

interface PackageJson {
  readonly name: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

function packageJson(): PackageJson {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
}
