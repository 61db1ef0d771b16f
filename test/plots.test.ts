import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { measuredFiles, plotFiles } from '../scripts/make-plots.mjs'
import { interval } from '../scripts/plots/calibration.mjs'
import { withTables } from '../scripts/plots/tables.mjs'

const ROOT = resolve(import.meta.dirname, '..')

function textOf(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8')
}

describe('docs/plots and docs/benchmarks.md', () => {
  const files = plotFiles(measuredFiles())
  const plots = [...files.keys()].filter((path) => path.endsWith('.svg'))

  it.each([...files.keys()])('%s is what scripts/make-plots.mjs makes of benchmarks/measured', (path) => {
    expect(textOf(path)).toBe(files.get(path))
  })

  it('are the only plots, and the page shows each', () => {
    expect(readdirSync(resolve(ROOT, 'docs/plots')).map((name) => `docs/plots/${name}`)).toEqual([...plots].sort())
    for (const path of plots) expect(textOf('docs/benchmarks.md')).toContain(`](${path.replace('docs/', '')})`)
  })

  it.each(plots)('%s is well formed, has title and description, and colours for dark surroundings', (path) => {
    const texts = new Map<string, string>()
    const parser = new SaxesParser()
    let open = ''
    parser.on('opentag', ({ name }) => {
      open = name
    })
    parser.on('text', (text) => {
      texts.set(open, `${texts.get(open) ?? ''}${text}`)
    })
    parser.write(textOf(path)).close()
    expect(texts.get('title')).toMatch(/\w/)
    expect(texts.get('desc')).toMatch(/\d/)
    expect(texts.get('style')).toContain('@media (prefers-color-scheme: dark)')
    expect(textOf(path)).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('name commands whose scripts exist', () => {
    const scripts = textOf('docs/benchmarks.md').match(/(?:benchmarks|scripts|test)\/[\w.-]+\.(?:mjs|ts)/g) ?? []
    expect(scripts).not.toEqual([])
    for (const path of scripts) expect(existsSync(resolve(ROOT, path)), path).toBe(true)
  })
})

describe('withTables', () => {
  it('puts tables between their comments, and the same again changes nothing', () => {
    const byName = new Map([['one', '| a |']])
    const page = 'text\n<!-- table: one -->\nold\n<!-- end -->\nmore\n'
    const filled = 'text\n<!-- table: one -->\n\n| a |\n\n<!-- end -->\nmore\n'
    expect(withTables(page, byName)).toBe(filled)
    expect(withTables(filled, byName)).toBe(filled)
  })

  it('refuses a name that has no table', () => {
    expect(() => withTables('<!-- table: two -->\n<!-- end -->\n', new Map())).toThrow(/two/)
  })
})

describe('interval', () => {
  it('is that of Wilson, with worked examples of the literature', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const rounded = (right: number, count: number) => interval({ right, count }).map((end) => Number(end.toFixed(4)))
    expect(rounded(81, 263)).toEqual([0.2553, 0.3662])
    expect(rounded(15, 148)).toEqual([0.0624, 0.1605])
    expect(rounded(0, 20)).toEqual([0, 0.1611])
    expect(rounded(1, 29)).toEqual([0.0061, 0.1718])
  })
})
