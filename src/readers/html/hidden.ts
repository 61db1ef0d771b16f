/** What a browser does not show, and what is no text of the document. */
import type { TrackedChanges } from '../render-options.ts'
import { UNSEEN } from './names.ts'
import { type HtmlElement, NO_ATTRIBUTES } from './tree.ts'

/** True for an element that is left out with all it holds; of tracked changes, what they take away. */
export function isHidden({ name, attributes }: HtmlElement, changes: TrackedChanges): boolean {
  if (UNSEEN.has(name) || OTHERS.has(name)) return true
  if (name === (changes === 'accept' ? 'del' : 'ins')) return true
  if (name === 'dialog' && attributes.open === undefined) return true
  if (attributes === NO_ATTRIBUTES) return false
  const { hidden, style, 'aria-hidden': isLeftToEyes } = attributes
  if (hidden !== undefined || isLeftToEyes === 'true') return true
  return style !== undefined && NOT_SHOWN.test(style)
}

/** Readings beside characters, what formulas say once more, and media with their fallbacks. */
const OTHERS: ReadonlySet<string> = new Set([
  ...['annotation', 'annotation-xml', 'audio', 'canvas', 'map', 'rp', 'rt', 'rtc', 'video'],
])

const NOT_SHOWN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
