/** Mentions of real documents in two languages, as far as they lie beside the project. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { extractMentions } from '../../src/language/mentions.ts'
import type { Mention } from '../../src/model/mention.ts'
import { itShared, sharedPath } from '../shared.ts'

describe('the framework', () => {
  itShared('names the same symbols on either side, as often', () => {
    const english = symbolsOf('en')
    const chinese = symbolsOf('zh')
    expect(english.filter((key) => /^\d+\/\d+(?: |$)/.test(key))).toHaveLength(208)
    expect(english).toContain('A/71/50')
    expect(chinese).toEqual(english)
  })

  itShared('names the same dates and references on either side', () => {
    for (const kind of ['date', 'reference'] as const) {
      expect(firmKeys(frameworkLines('zh'), 'zh', kind).sort()).toEqual(
        firmKeys(frameworkLines('en'), 'en', kind).sort(),
      )
    }
  })
})

describe('documents of the Economic and Social Council', () => {
  itShared('agree in all but a few lines, where one of them is wrong', () => {
    const { examined, differing } = compareFolder('ecosoc', 'txt')
    expect(examined).toBeGreaterThan(200)
    expect(differing / examined).toBeLessThan(0.03)
  })
})

describe('laws in traditional Chinese', () => {
  itShared('agree in most articles, though they count paragraphs in other words', () => {
    const { examined, differing } = compareFolder('laws', 'md')
    expect(examined).toBeGreaterThan(700)
    expect(differing / examined).toBeLessThan(0.14)
  })
})

type Kind = Mention['kind']

interface Gold {
  readonly units: readonly { readonly en: number | number[]; readonly zh: number | number[] }[]
}

function frameworkLines(language: 'en' | 'zh'): string[] {
  // The readers take the markup out: links without a target, and the asterisk of a note.
  return linesOf(sharedPath('framework', `${language}.md`) as string).map((line) =>
    line.replace(/\]\(#\)|[[\]]|\^\{\*\}/g, ''),
  )
}

function symbolsOf(language: 'en' | 'zh'): string[] {
  return firmKeys(frameworkLines(language), language, 'symbol').sort()
}

function firmKeys(lines: readonly string[], language: 'en' | 'zh', kind: Kind): string[] {
  return lines.flatMap((line) =>
    extractMentions(line, language).flatMap((mention) =>
      mention.kind === kind && !mention.isSoft ? [mention.key] : [],
    ),
  )
}

// How many gold units have firm mentions, and in how many of them one side lacks one of the other's.
function compareFolder(folder: string, ending: string): { examined: number; differing: number } {
  const root = sharedPath('documents', folder) as string
  let examined = 0
  let differing = 0
  for (const name of readdirSync(root)) {
    const [english, chinese] = (['en', 'zh'] as const).map((language) =>
      linesOf(`${root}/${name}/${language}.${ending}`),
    ) as [string[], string[]]
    const { units } = JSON.parse(readFileSync(`${root}/${name}/gold.json`, 'utf8')) as Gold
    units.forEach((unit, index) => {
      const next = folder === 'laws' ? (units[index + 1] ?? { en: english.length + 1, zh: chinese.length + 1 }) : null
      const source = comparable(english, unit.en, next?.en, 'en')
      const target = comparable(chinese, unit.zh, next?.zh, 'zh')
      if (![...source, ...target].some(({ isSoft }) => !isSoft)) return
      examined++
      if (lacksAny(source, target) || lacksAny(target, source)) differing++
    })
  }
  return { examined, differing }
}

function comparable(
  lines: readonly string[],
  at: number | number[],
  next: number | number[] | undefined,
  language: 'en' | 'zh',
): Mention[] {
  const first = [at].flat()
  const end = next === undefined ? Math.max(...first) : Math.min(...[next].flat()) - 1
  return lines.slice(Math.min(...first) - 1, end).flatMap((line) => {
    const text = line.replace(/^\s*\(?\d{1,2}(?:[.)] ?|\) ?)(?!\d)/, '').replace(/^#+ /, '')
    return extractMentions(text, language).filter(({ kind }) => kind !== 'name' && kind !== 'title')
  })
}

function lacksAny(wanted: readonly Mention[], given: readonly Mention[]): boolean {
  const left = new Map<string, number>()
  for (const { kind, key } of given) left.set(`${kind} ${key}`, (left.get(`${kind} ${key}`) ?? 0) + 1)
  return [...wanted]
    .sort((one, other) => Number(one.isSoft) - Number(other.isSoft))
    .some(({ kind, key, isSoft }) => {
      const count = left.get(`${kind} ${key}`) ?? 0
      left.set(`${kind} ${key}`, count - 1)
      return count <= 0 && !isSoft
    })
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n')
}
