/**
 * JSON lines: an object with the two texts, `{"source": "...", "target": "..."}`, or with objects that hold them, as `paralint align --format jsonl`
 * writes: `{"source": {"text": "...", "language": "en"}, ...}`. A side may be null.
 */
import type { Language } from '../../model/document.ts'
import type { MappedText } from '../../model/mapped-text.ts'
import type { LanguagePair } from '../../model/translation-unit.ts'
import { UserError } from '../../model/user-error.ts'
import { JSON_ESCAPES, unescaped } from '../escapes.ts'
import { columnLanguage } from './column-language.ts'
import { jsonStrings } from './json-strings.ts'
import { languageOf } from './language-pair.ts'
import type { UnitLine } from './line-units.ts'

/** A line as an object with two sides; null where it is none. */
export function readJsonLine(line: string): JsonLine | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value)) return null
  const source = sideOf(value.source)
  const target = sideOf(value.target)
  if (source === undefined || target === undefined) return null
  const id = 'id' in value && (typeof value.id === 'string' || typeof value.id === 'number') ? String(value.id) : null
  return { id, source, target }
}

export interface JsonLine {
  readonly id: string | null
  readonly source: JsonSide | null
  readonly target: JsonSide | null
}

interface JsonSide {
  readonly text: string
  /** As the object says; null where it says none. */
  readonly language: Language | null
  /** Where the text stands in the line, by the keys that lead to it. */
  readonly path: 'text' | null
}

function sideOf(value: unknown): JsonSide | null | undefined {
  if (value === null) return null
  if (typeof value === 'string') return { text: value, language: null, path: null }
  if (typeof value !== 'object' || !('text' in value) || typeof value.text !== 'string') return undefined
  const language = 'language' in value && typeof value.language === 'string' ? languageOf(value.language) : null
  return { text: value.text, language, path: 'text' }
}

/** The languages of the two sides, by the first lines; `und` for one that cannot be told. */
export async function languagesOfLines(lines: readonly string[]): Promise<LanguagePair> {
  const read = lines.flatMap((line) => readJsonLine(line) ?? [])
  const languageOf = async (side: 'source' | 'target') => {
    const said = read.flatMap((line) => line[side]?.language ?? [])[0]
    return said ?? (await columnLanguage(read.flatMap((line) => line[side]?.text ?? [])))
  }
  return { source: await languageOf('source'), target: await languageOf('target') }
}

/** The texts of a line with their places; throws `UserError` where it holds none. */
export function readJsonUnit(
  { text, number, offset }: UnitLine,
  path: string | undefined,
): { readonly id: string | null; readonly source: MappedText | null; readonly target: MappedText | null } {
  const line = readJsonLine(text)
  if (line === null) throw noUnit(number, path)
  const strings = jsonStrings(text)
  const mapped = (side: 'source' | 'target'): MappedText | null => {
    const place = line[side] && strings.get(line[side].path === null ? side : `${side}.${line[side].path}`)
    return place ? unescaped(place.raw, offset + place.offset, JSON_ESCAPES) : null
  }
  return { id: line.id, source: mapped('source'), target: mapped('target') }
}

function noUnit(line: number, path: string | undefined): UserError {
  return new UserError({
    ...(path === undefined ? {} : { file: path }),
    line,
    code: 'no-unit',
    message: 'is no unit of a bitext',
    hint: 'write {"source": "...", "target": "..."}',
  })
}
