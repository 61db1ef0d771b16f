import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A file with one line, and the lint rule that must refuse it; null where it is lawful. */
const CASES: [path: string, line: string, refusedBy: string | null][] = [
  ['src/model/a.ts', "import type { B } from './b.ts'", null],
  ['src/model/b.ts', "import { x } from '../language/x.ts'", 'noRestrictedImports'],
  ['src/model/c.ts', "import { z } from 'zod'", 'noRestrictedImports'],
  ['src/language/a.ts', "import type { Span } from '../model/place.ts'", null],
  ['src/language/b.ts', "import { x } from '../segment/x.ts'", 'noRestrictedImports'],
  ['src/language/c.ts', "export { x } from '../segment/x.ts'", 'noRestrictedImports'],
  ['src/language/d.ts', "export const x = () => import('../segment/x.ts')", 'noRestrictedImports'],
  ['src/language/e.ts', "import type { X } from '../segment/x.ts'", 'noRestrictedImports'],
  ['src/language/f.ts', "import { z } from 'zod'", 'noRestrictedImports'],
  ['src/language/profiles/a.ts', "import { x } from '../dates.ts'", null],
  ['src/language/profiles/b.ts', "import type { Language } from '../../model/document.ts'", null],
  ['src/language/profiles/c.ts', "import { x } from '../../pipeline.ts'", 'noRestrictedImports'],
  ['src/language/profiles/d.ts', "import { x } from '../../segment/x.ts'", 'noRestrictedImports'],
  ['src/language/g.ts', "import { x } from '../pipeline.ts'", 'noRestrictedImports'],
  ['src/locale/a.ts', "import type { Span } from '../model/place.ts'", null],
  ['src/locale/b.ts', "import { x } from '../report/x.ts'", 'noRestrictedImports'],
  ['src/report/a.ts', "import { x } from '../locale/x.ts'", null],
  ['src/report/b.ts', "import { x } from '../check/rules/index.ts'", 'noRestrictedImports'],
  ...['readers', 'segment', 'align', 'check', 'report'].flatMap((room): typeof CASES => [
    [`src/${room}/m.ts`, "import { x } from '../model/place.ts'", null],
    [`src/${room}/n.ts`, "import { x } from '../language/scripts.ts'", null],
    [`src/${room}/o.ts`, "import { x } from './x.ts'", null],
    [`src/${room}/p.ts`, "import { x } from '../hosts/cli/main.ts'", 'noRestrictedImports'],
    [
      `src/${room}/q.ts`,
      `import { x } from '../${room === 'align' ? 'segment' : 'align'}/x.ts'`,
      'noRestrictedImports',
    ],
    [`src/${room}/r.ts`, "import { x } from '../pipeline.ts'", 'noRestrictedImports'],
    [`src/${room}/s.ts`, "import { z } from 'zod'", 'noRestrictedImports'],
    [`src/${room}/t.ts`, "import { readFileSync } from 'node:fs'", 'noNodejsModules'],
    [`src/${room}/u.ts`, "import path from 'path'", 'noNodejsModules'],
    [`src/${room}/v.ts`, "console.log('')", 'noConsole'],
    [`src/${room}/w.ts`, 'process.exit(1)', 'noRestrictedGlobals'],
  ]),
  ['src/check/rules/a.ts', "import { x } from '../rule.ts'", null],
  ['src/check/rules/b.ts', "import { x } from '../../language/scripts.ts'", null],
  ['src/check/rules/c.ts', "import { x } from './a.ts'", 'noRestrictedImports'],
  ['src/check/rules/d.ts', "import { x } from '../../align/x.ts'", 'noRestrictedImports'],
  ['src/check/rules/e.ts', "import { z } from 'zod'", 'noRestrictedImports'],
  ['src/check/rules/index.ts', "import { x } from './a.ts'", null],
  ['src/readers/docx/a.ts', "import { x } from '../superscript.ts'", null],
  ['src/readers/docx/b.ts', "import { x } from '../../model/place.ts'", null],
  ['src/readers/docx/c.ts', "import { x } from '../pdf/x.ts'", 'noRestrictedImports'],
  ['src/readers/docx/d.ts', "import { x } from '../../segment/x.ts'", 'noRestrictedImports'],
  ['src/align/content/a.ts', "import { x } from '../../language/lexicon.ts'", null],
  ['src/align/content/b.ts', "import { x } from '../similarity.ts'", 'noRestrictedImports'],
  ['src/align/content/c.ts', "import { x } from '../../segment/x.ts'", 'noRestrictedImports'],
  ['src/index.ts', "import { x } from './hosts/x.ts'", 'noRestrictedImports'],
  ['src/pipeline.ts', "import { x } from './segment/segment.ts'", null],
  ['src/config.ts', "import { z } from 'zod'", 'noRestrictedImports'],
  ['src/config-file.ts', "import 'node:fs'", 'noNodejsModules'],
  ['src/schemas.ts', "import { z } from 'zod'", null],
  ['src/node.ts', "export { x } from './hosts/files/x.ts'", null],
  ['src/hosts/cli/a.ts', "import fs from 'node:fs'", null],
  ['src/hosts/cli/b.ts', "import { z } from 'zod'", null],
  ['src/hosts/cli/c.ts', "import { x } from '../../pipeline.ts'", null],
  ['src/hosts/cli/d.ts', "console.log('')", null],
  ['src/hosts/cli/e.ts', 'process.exit(1)', null],
]

const BOUNDARIES = new Set(['noRestrictedImports', 'noNodejsModules', 'noConsole', 'noRestrictedGlobals'])

describe('the lint keeps the rooms apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paralint-rooms-'))
  const refusals = new Map<string, string[]>()

  beforeAll(() => {
    const project = resolve(import.meta.dirname, '..')
    const config = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8'))
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }))
    for (const [path, line] of CASES) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `${line}\n`)
    }
    const biome = join(project, 'node_modules/@biomejs/biome/bin/biome')
    const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const { diagnostics } = JSON.parse(run.stdout) as {
      diagnostics: { category: string; location: { path: string } }[]
    }
    for (const { category, location } of diagnostics) {
      const rule = category.split('/').at(-1) as string
      const path = location.path.replaceAll('\\', '/')
      if (BOUNDARIES.has(rule)) refusals.set(path, [...(refusals.get(path) ?? []), rule])
    }
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(CASES)('%s: %s', (path, _line, refusedBy) => {
    expect(refusals.get(path) ?? []).toEqual(refusedBy === null ? [] : [refusedBy])
  })
})
