/**
 * Raised text. Converters print a note reference as `^{1}`, `$^{1}$`, `<sup>1</sup>` or `[^1]`; all of them come out as `¹`, so
 * that no note mark is read as a figure. `*`, `†` and `‡` are note marks as they stand.
 */

/** Raised text found in the source: what it says, and the offset after it. */
export interface Raised {
  readonly text: string
  readonly end: number
}

/** Raised text that begins at `at`, where one of `^`, `$`, `[` stands; null if there is none. */
export function readRaised(text: string, at: number): Raised | null {
  const piece = text.slice(at, at + LONGEST)
  const match = PATTERNS[text[at] as string]?.exec(piece)
  if (!match) return null
  const inner = unwrap(match[1] ?? match[2] ?? '')
  return inner === null ? null : { text: raise(inner, text[at - 1]), end: at + match[0].length }
}

/** Raised text in HTML: `at` is the offset after `<sup>`. Null if the element holds more than a short text. */
export function readRaisedElement(text: string, at: number, before: string | undefined): Raised | null {
  const match = /^([^<>&\n]{0,40})<\/sup ?>/i.exec(text.slice(at, at + LONGEST))
  return match ? { text: raise((match[1] as string).trim(), before), end: at + match[0].length } : null
}

/**
 * The characters as superscripts, where Unicode has them; the others as they are. The endings of English ordinals stay plain
 * after a figure (`71st`): they are part of the word.
 */
export function raise(text: string, before?: string): string {
  if (before !== undefined && /^[0-9]$/.test(before) && /^(?:st|nd|rd|th|bis|ter)$/i.test(text)) return text
  const bare = /^[[(]([0-9]+|[a-z])[\])]$/.exec(text)?.[1] ?? text
  let raised = ''
  for (const character of bare) {
    const place = PLAIN.indexOf(character)
    raised += place < 0 ? character : RAISED[place]
  }
  return raised
}

const LONGEST = 64
const PLAIN = '0123456789abcdefghijklmnoprstuvwxyz'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'

const PATTERNS: Readonly<Record<string, RegExp>> = {
  '^': /^\^ ?\{([^{}\n]{0,40})\}/,
  $: /^\$ ?(?:\{ ?\} ?)?\^ ?(?:\{([^{}$\n]{0,40})\}|([0-9]{1,3}|[*†‡])) ?\$/,
  '[': /^\[\^([^\][\s^]{1,40})\]/,
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\circ': '°',
  '\\ast': '*',
  '\\*': '*',
  '\\dagger': '†',
  '\\ddagger': '‡',
  '\\prime': '′',
}

/** LaTeX content without its wrapping; null where it holds commands that we do not know. */
function unwrap(inner: string): string | null {
  const trimmed = inner.trim()
  if (!trimmed.includes('\\')) return trimmed
  return COMMANDS[trimmed] ?? null
}
