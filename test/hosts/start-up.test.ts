import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHINESE, DAMAGED, ENGLISH, folderWith, paralint } from './cli.ts'

/** The packages and own files that a run loads, as V8 saw them. */
function loadedBy(args: readonly string[]): { packages: string[]; files: string[] } {
  const folder = folderWith({ 'en.md': ENGLISH, 'zh.md': CHINESE, 'damaged.md': DAMAGED })
  const seen = join(folder, 'seen')
  expect(paralint(folder, args, { NODE_V8_COVERAGE: seen }).code).toBe(0)
  const urls = readdirSync(seen).flatMap((name) =>
    JSON.parse(readFileSync(join(seen, name), 'utf8')).result.map(({ url }: { url: string }) => url),
  )
  const named = (pattern: RegExp) => urls.flatMap((url: string) => pattern.exec(url)?.[1] ?? [])
  return { packages: [...new Set(named(/node_modules\/([^/]+)/))].sort(), files: named(/\/dist\/(.+)$/) }
}

describe('start-up', () => {
  it('for help and version loads no package, and nothing of the stages', () => {
    for (const option of ['--help', '--version']) {
      const { packages, files } = loadedBy([option])
      expect(packages).toEqual([])
      expect(files.filter((file) => /^(pipeline|readers|segment|align|check)\b/.test(file))).toEqual([])
      expect(files.length).toBeLessThan(10)
    }
  })

  it('for a check loads neither zod nor franc nor diff', () => {
    expect(loadedBy(['en.md', 'zh.md']).packages).toEqual(['commander', 'picocolors'])
  })

  it('loads diff for a dry run that has something to show, and only then', () => {
    expect(loadedBy(['en.md', 'zh.md', '--fix-dry-run']).packages).not.toContain('diff')
    expect(loadedBy(['en.md', 'damaged.md', '--fix-dry-run', '--fail-on', 'never']).packages).toContain('diff')
  })
})
