/** Glossaries: CSV, TSV and TBX, told apart by what they hold. */
import type { Glossary, GlossaryEntry } from '../../model/glossary.ts'
import { type DecodeOptions, decodeBytes } from '../decode.ts'
import { glossaryMistake } from './mistake.ts'

export interface GlossaryOptions extends DecodeOptions {
  /** Named in messages and in the glossary. */
  readonly path: string
}

/**
 * Reads a glossary. A table names its languages in its first line (`zh,en`; `Chinese,English`), other columns are passed over; without such a line two columns are
 * told apart by their letters. Terms of one cell that stand for each other are parted by `;` or `|`. Of TBX both the form of 2008 (TBX-Basic, `martif`)
 * and that of 2019 (ISO 30042:2019, `tbx`) are read. Entries with terms in fewer than two languages are left out.
 * @throws UserError, with file and line, where the bytes are no text, or hold no glossary.
 */
export async function readGlossary(bytes: Uint8Array, options: GlossaryOptions): Promise<Glossary> {
  const { path } = options
  const { text } = decodeBytes(bytes, options)
  const entries = (await entriesOf(text, path)).filter(isBilingual)
  if (entries.length === 0) throw glossaryMistake('glossary-empty', path)
  return { path, entries }
}

async function entriesOf(text: string, path: string): Promise<GlossaryEntry[]> {
  if (/^\s*<[?!\w]/.test(text)) {
    const { readTbx } = await import('./tbx.ts')
    return readTbx(text, path)
  }
  const { readTable } = await import('./table.ts')
  return readTable(text, path)
}

function isBilingual({ terms: [first, ...others] }: GlossaryEntry): boolean {
  return others.some(({ language }) => language !== first?.language)
}
