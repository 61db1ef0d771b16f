/** Whether a text is a bitext by itself, told by how it begins. */
import type { BitextFormat } from '../../model/block.ts'
import { detectMemory } from '../xml-format.ts'
import { readJsonLine } from './jsonl.ts'

/** The format of a text by its head; null where it is no bitext. */
export function detectBitext(head: string): BitextFormat | null {
  const memory = detectMemory(head)
  if (memory !== null || /^\s*</.test(head)) return memory
  const lines = wholeLines(head)
  if (lines[0]?.trimStart().startsWith('{')) return readJsonLine(lines[0]) === null ? null : 'jsonl'
  return hasColumns(lines) ? 'tsv' : null
}

/** The first lines that are not blank; the last one only where nothing has been cut off it. */
export function wholeLines(head: string): string[] {
  const lines = head.split(/\r?\n/)
  if (lines.length > 1 && head.length >= CUT) lines.pop()
  return lines.filter((line) => line.trim() !== '').slice(0, LOOKED_AT)
}

const LOOKED_AT = 100
/** A shorter head is the whole text. */
const CUT = 1 << 14

/** Nearly every line has a tab, and most have as many as the first. */
function hasColumns(lines: readonly string[]): boolean {
  const tabs = lines.map((line) => line.split('\t').length - 1)
  const withTabs = tabs.filter((count) => count > 0).length
  const alike = tabs.filter((count) => count === tabs[0]).length
  return withTabs > 0 && withTabs * 10 >= lines.length * 9 && alike * 10 >= lines.length * 8
}
