import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { build, type Rollup } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

/** Vite puts this name in the place of a Node built-in that a browser bundle asks for. */
const STAND_IN = '__vite-browser-external'

describe('the core bundled for a browser', () => {
  let chunks: Rollup.OutputChunk[] = []

  beforeAll(async () => {
    const result = await build({
      root: resolve(import.meta.dirname, '..'),
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'paralint' },
      },
    })
    const outputs = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[]
    chunks = outputs.flatMap(({ output }) => output.filter((file) => file.type === 'chunk'))
  })

  it('has an entry that exports something', () => {
    expect(chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => chunk.exports)).not.toEqual([])
  })

  it('imports no Node built-in', () => {
    const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
    const asked = chunks.flatMap(({ imports, dynamicImports, moduleIds }) => [
      ...imports,
      ...dynamicImports,
      ...moduleIds,
    ])
    expect(asked.filter((id) => builtins.has(id) || id.includes(STAND_IN))).toEqual([])
  })

  it('reaches for nothing that only Node has', () => {
    // The parser of PDF asks for them where it finds itself in Node, and nowhere else.
    for (const { code, fileName } of chunks.filter((chunk) => !isParserOfPdf(chunk))) {
      const found = [
        ...code.matchAll(/node:[a-z]|\brequire\(|\bprocess\.|\bBuffer\.|\b__dirname\b|\bimport\.meta\.dirname/g),
      ]
      expect(
        found.map(([text]) => text),
        fileName,
      ).toEqual([])
    }
  })

  it('has the parser of PDF in a chunk of its own, which nothing imports at once', () => {
    const parsers = chunks.filter(isParserOfPdf).map(({ fileName }) => fileName)
    expect(parsers).not.toEqual([])
    expect(chunks.flatMap(({ imports }) => imports).filter((name) => parsers.includes(name))).toEqual([])
  })

  it('holds neither zod nor what only the command line needs', () => {
    const packages = chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => packageOf(id) ?? []))
    for (const name of ['zod', 'commander', 'picocolors']) expect(packages).not.toContain(name)
  })
})

function isParserOfPdf({ moduleIds }: Rollup.OutputChunk): boolean {
  return moduleIds.some((id) => /unpdf[\\/]dist[\\/]pdfjs/.test(id))
}

function packageOf(moduleId: string): string | null {
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(moduleId)?.[1] ?? null
}
