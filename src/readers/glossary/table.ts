/** A glossary as a table: an entry a line, a language a column. */
import papaparse from 'papaparse'
import { detectLanguage } from '../../language/detect.ts'
import { languageNamed } from '../../language/language-names.ts'
import { dominantScript } from '../../language/scripts.ts'
import type { Language } from '../../model/document.ts'
import type { GlossaryEntry } from '../../model/glossary.ts'
import { glossaryMistake } from './mistake.ts'

export function readTable(text: string, path: string): GlossaryEntry[] {
  const rows = rowsOf(text, path)
  const [first] = rows
  if (!first) return []
  const named = first.cells.map(languageNamed)
  const hasHead = new Set(named.filter((language) => language !== null)).size > 1
  const languages = hasHead ? named : guessedLanguages(rows)
  if (languages === null) throw glossaryMistake('glossary-columns', path, first.line)
  return rows.slice(hasHead ? 1 : 0).map(({ cells, line }) => ({
    line,
    terms: cells.flatMap((cell, at) => {
      const language = languages[at]
      return language ? variantsOf(cell).map((variant) => ({ language, text: variant })) : []
    }),
  }))
}

interface Row {
  readonly cells: readonly string[]
  /** From 1. */
  readonly line: number
}

function rowsOf(text: string, path: string): Row[] {
  const rows: Row[] = []
  let line = 1
  let read = 0
  papaparse.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data: cells, errors, meta: { cursor } }) => {
      const error = errors.find(({ type }) => type === 'Quotes')
      if (error) throw glossaryMistake('glossary-quote', path, line)
      if (cells.some((cell) => cell.trim() !== '') && !cells[0]?.startsWith('#')) rows.push({ cells, line })
      line += text.slice(read, cursor).match(/\r\n|[\r\n]/g)?.length ?? 0
      read = cursor
    },
  })
  return rows
}

// Commas and semicolons stand inside terms, too, tabs never do.
function delimiterOf(text: string): string {
  const head = /^.*$/m.exec(text)?.[0] ?? ''
  if (head.includes('\t')) return '\t'
  return head.includes(';') && !head.includes(',') ? ';' : ','
}

/** The languages of two columns, if one is Chinese and the other of a language that can be told. */
function guessedLanguages(rows: readonly Row[]): (Language | null)[] | null {
  if (rows.some(({ cells }) => cells.length < 2)) return null
  const [one, other] = [0, 1].map((column) => languageOf(rows.map(({ cells }) => cells[column] ?? '').join('\n')))
  return one && other && one !== other ? [one, other] : null
}

/** The language of a column. Terms have few of the little words by which English is told, so that letters must do beside Chinese. */
function languageOf(column: string): Language | null {
  if (dominantScript(column) === 'han') return 'zh'
  const language = detectLanguage(column)
  if (language !== 'und') return language
  return /^[\p{ASCII}‘’“”–—]*$/u.test(column) && /[a-z]/i.test(column) ? 'en' : null
}

function variantsOf(cell: string): string[] {
  return cell
    .split(/[;；|｜]/)
    .map((variant) => variant.trim())
    .filter((variant) => variant !== '')
}
