import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

/** What a module asks for when it is imported: `import ... from`, `export ... from` and bare imports, not `import()`. */
const STATIC_IMPORT = /^(?:import|export)\b(?:[^'"`;()]*?\bfrom)?\s*(['"])([^'"]+)\1/gm

describe('the built package', () => {
  beforeAll(() => {
    if (existsSync(join(DIST, 'index.js'))) return
    const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { encoding: 'utf8' })
    expect(built.status, built.stdout + built.stderr).toBe(0)
  })

  it('names files that exist in its exports and bin', () => {
    const { exports, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? target : Object.values(target as object),
    )
    for (const target of [...targets, ...Object.values(bin)])
      expect(existsSync(join(ROOT, target as string)), target as string).toBe(true)
  })

  it('loads no package with its core, so that importing it costs next to nothing', () => {
    expect(importedBy('index.js').outside).toEqual([])
  })

  it('loads for its core no file of the hosts', () => {
    expect(importedBy('index.js').files.filter((file) => file.startsWith('hosts'))).toEqual([])
  })

  it('loads zod with the schemas, and nowhere else', () => {
    expect(importedBy('schemas.js').outside).toEqual(['zod'])
    expect(importedBy('node.js').outside.filter((name) => name === 'zod' || name === 'franc')).toEqual([])
  })

  it('loads with the command line neither zod nor franc nor diff', () => {
    const { outside } = importedBy('hosts/cli/main.js')
    expect(outside.filter((name) => ['zod', 'franc', 'diff'].includes(name))).toEqual([])
  })

  it('loads with a thread of the pool two files, neither the lexicon nor a package that every pair can do without', () => {
    const { files, outside } = importedBy('hosts/corpus/worker.js')
    expect(files).toHaveLength(2)
    expect(outside.filter((name) => !name.startsWith('node:'))).toEqual([])
  })

  it('ships what threads run', () => {
    const pack = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: ROOT, encoding: 'utf8' })
    const [{ files }] = JSON.parse(pack.stdout) as [{ files: { path: string }[] }]
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['dist/hosts/corpus/worker.js']))
  })

  it('reads no file when the core is imported', () => {
    const code = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const read = []
      for (const name of ['readFileSync', 'openSync', 'readdirSync', 'existsSync', 'statSync', 'readFile', 'open', 'createReadStream']) {
        const original = fs[name]
        fs[name] = (path, ...rest) => {
          if (!String(path).endsWith('.js') && !String(path).endsWith('package.json')) read.push(String(path))
          return original(path, ...rest)
        }
      }
      syncBuiltinESMExports()
      const core = await import(${JSON.stringify(pathToFileURL(join(DIST, 'index.js')).href)})
      console.log(JSON.stringify({ read, names: Object.keys(core).length }))`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    const { read, names } = JSON.parse(run.stdout) as { read: string[]; names: number }
    expect(read).toEqual([])
    expect(names).toBeGreaterThan(0)
  })
})

/** The files of dist/ and the other modules that importing one of its files loads, by static imports alone. */
function importedBy(entry: string): { files: string[]; outside: string[] } {
  const seen = new Set<string>()
  const outside = new Set<string>()
  const waiting = [join(DIST, entry)]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    for (const [, , specifier] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      if (specifier?.startsWith('.')) waiting.push(resolve(dirname(file), specifier))
      else if (specifier !== undefined) outside.add(specifier)
    }
  }
  return { files: [...seen].map((file) => relative(DIST, file).replaceAll('\\', '/')), outside: [...outside].sort() }
}
