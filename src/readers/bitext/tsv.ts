/**
 * Tab-separated values with a unit on each line. Which columns hold the two languages is told by a line of heads (`source_text` and `target_text`, as
 * `paralint align --format tsv` writes, or names of languages), else by what stands in them.
 */
import { languageNamed } from '../../language/language-names.ts'
import type { Language } from '../../model/document.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import type { LanguagePair } from '../../model/translation-unit.ts'
import { NO_ESCAPES, unescaped } from '../escapes.ts'
import { columnLanguage } from './column-language.ts'
import { choosePair } from './language-pair.ts'
import type { UnitLine } from './line-units.ts'

export interface TsvLayout {
  /** In the order of the file. */
  readonly columns: readonly { readonly index: number; readonly language: Language }[]
  readonly hasHeads: boolean
}

/** The columns to compare, by the first lines; null where they cannot be told. */
export async function tsvLayout(lines: readonly string[], wanted: Partial<LanguagePair>): Promise<TsvLayout | null> {
  const rows = lines.map((line) => line.split('\t'))
  const heads = headsOf(rows[0] ?? [])
  const texts = heads ? rows.slice(1) : rows
  const indices = heads ? heads.map(({ index }) => index) : (rows[0] ?? []).map((_, index) => index)
  const known = await Promise.all(
    indices.map(async (index, at) => ({
      index,
      language: heads?.[at]?.language ?? (await columnLanguage(texts.flatMap((cells) => cells[index] ?? []))),
    })),
  )
  const [first, second, third] = known
  // Two columns and two languages that the user has named: nothing is left to be told.
  if (first && second && !third && wanted.source !== undefined && wanted.target !== undefined) {
    const named = known.filter(({ language }) => language === wanted.source || language === wanted.target)
    const isSwapped = named.length > 0 && (first.language === wanted.target || second.language === wanted.source)
    const languages = isSwapped ? [wanted.target, wanted.source] : [wanted.source, wanted.target]
    return {
      columns: [first, second].map(({ index }, at) => ({ index, language: languages[at] as Language })),
      hasHeads: heads !== null,
    }
  }
  const told = known.filter(({ language }, at) => {
    return language !== 'und' && known.findIndex((other) => other.language === language) === at
  })
  const pair = choosePair({
    wanted,
    present: told.map(({ language }) => language),
    original: told[0]?.language ?? null,
  })
  const columns = told.filter(({ language }) => language === pair?.source || language === pair?.target)
  return columns.length === 2 ? { columns, hasHeads: heads !== null } : null
}

/** The cells of a line that are to be compared, with their places. */
export function readTsvUnit({ text, offset }: UnitLine, { columns }: TsvLayout): ReadonlyMap<Language, MappedText> {
  const texts = new Map<Language, MappedText>()
  let index = 0
  let from = 0
  while (from <= text.length) {
    const tab = text.indexOf('\t', from)
    const to = tab < 0 ? text.length : tab
    const column = columns.find((each) => each.index === index)
    if (column) texts.set(column.language, unescaped(text.slice(from, to), offset + from, NO_ESCAPES))
    index++
    from = to + 1
  }
  return texts
}

interface Head {
  readonly index: number
  /** Null where the head does not name it. */
  readonly language: Language | null
}

/** Heads that name sides or languages; null where the line is one of text. */
function headsOf(cells: readonly string[]): readonly Head[] | null {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  for (const sides of SIDES) {
    const indices = sides.map((name) => names.indexOf(name))
    if (!indices.includes(-1)) return indices.map((index) => ({ index, language: null }))
  }
  const heads = names.flatMap((name, index) => {
    const language = languageNamed(name)
    return language === null ? [] : [{ index, language }]
  })
  return heads.length >= 2 ? heads : null
}

const SIDES = [
  ['source_text', 'target_text'],
  ['source', 'target'],
] as const
