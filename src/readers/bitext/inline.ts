/** The text of a segment in XML, put together from the pieces between its inline elements. */
import { joinMapped, type MappedText } from '../../model/mapped-text.ts'

/** Gathers one text. Elements inside it are told by their names; what a tool wrote for another format inside `CODES` is left out. */
export interface InlineText {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  /** Whether text that stands here is read by people. */
  readonly isShown: () => boolean
  readonly add: (text: MappedText) => void
  readonly text: () => MappedText
}

export function openInlineText(): InlineText {
  const pieces: MappedText[] = []
  let codes = 0
  let breaksLine = false
  return {
    open(name, attributes) {
      if (CODES.has(name)) codes++
      if (isLineBreak(attributes)) breaksLine = true
    },
    close(name) {
      if (CODES.has(name)) codes--
    },
    isShown: () => codes === 0,
    add(piece) {
      pieces.push(breaksLine && pieces.length > 0 ? withBreak(piece) : piece)
      breaksLine = false
    },
    text: () => (pieces.length === 0 ? NOTHING : joinMapped(pieces, () => '')),
  }
}

/** Native code of TMX (4.2) and XLIFF 1.2 (2.3); `sub` inside it too. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'bx', 'ex', 'x', 'sub'])

const NOTHING: MappedText = { text: '', runs: [] }

/** TMX `type`, XLIFF 1.2 `ctype`, XLIFF 2 `subType`. */
function isLineBreak({ type, ctype, subType }: Readonly<Record<string, string>>): boolean {
  return type === 'lb' || ctype === 'lb' || subType === 'xlf:lb'
}

/** The break stands for nothing but the place before the text. */
function withBreak({ text, runs }: MappedText): MappedText {
  const from = runs[0]?.from ?? 0
  return { text: `\n${text}`, runs: [{ at: 0, from, to: from }, ...runs.map((run) => ({ ...run, at: run.at + 1 }))] }
}
