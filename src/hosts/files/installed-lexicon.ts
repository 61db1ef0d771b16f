/** The lexicon that comes with the package. */
import { readFileSync } from 'node:fs'
import { type Lexicon, openLexicon } from '../../language/lexicon.ts'
import { fileMistake } from './mistake.ts'

// Three folders up lies the root, from src, from dist and from the bundled command line alike.
const TABLE = new URL('../../../dist/lexicon/cedict.tsv', import.meta.url)

let opened: Lexicon | undefined

/**
 * Chinese words with their English translations, from CC-CEDICT; read once, when it is first asked for. Throws `UserError` where the package
 * is incomplete.
 */
export function installedLexicon(): Lexicon {
  opened ??= openLexicon(tableBytes(), { from: 'zh', to: 'en' })
  return opened
}

function tableBytes(): Uint8Array {
  try {
    return readFileSync(TABLE)
  } catch (error) {
    throw fileMistake(error, TABLE.pathname, 'reading')
  }
}
