/** The lexicon that comes with the package. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Lexicon, openLexicon } from '../../language/lexicon.ts'
import { mistake } from './mistake.ts'

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
    throw mistake('no-lexicon', fileURLToPath(TABLE), {
      reason: error instanceof Error && 'code' in error ? String(error.code) : String(error),
    })
  }
}
