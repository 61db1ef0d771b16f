/** What is wrong with a glossary. */
import { UserError } from '../../model/user-error.ts'

/** What can be wrong, by the names that the tables of texts have for it. */
export type GlossaryMistake =
  | 'glossary-empty'
  | 'glossary-columns'
  | 'glossary-language'
  | 'glossary-quote'
  | 'glossary-xml'
  | 'glossary-kind'

const TEXTS: Readonly<Record<GlossaryMistake, readonly [message: string, hint: string]>> = {
  'glossary-empty': [
    'is a glossary without a term in two languages',
    'give each entry a term in each of two languages',
  ],
  'glossary-columns': [
    'the columns of the glossary name no two languages',
    'begin the file with a line of language codes, such as zh,en',
  ],
  'glossary-language': ['a group of terms names no language', 'give it an xml:lang'],
  'glossary-quote': ['a quotation mark of the glossary is never closed', 'close it, or write "" for a quotation mark'],
  'glossary-xml': ['the glossary is no sound XML ({reason})', 'check it with a parser of XML'],
  'glossary-kind': ['is XML, but no TBX', 'give a glossary as CSV, TSV or TBX'],
}

export function glossaryMistake(
  code: GlossaryMistake,
  path: string,
  line?: number,
  values: Readonly<Record<string, string>> = {},
): UserError {
  const [message, hint] = TEXTS[code]
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  return new UserError({
    code,
    values,
    message: fill(message),
    hint: fill(hint),
    file: path,
    ...(line !== undefined && { line }),
  })
}
