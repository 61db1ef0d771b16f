/** What the terminal can show. */
import pico from 'picocolors'
import type { Texts } from '../../locale/texts.ts'
import type { TextStyle } from '../../report/finding-line.ts'

/** Texts, colours and width for what goes to the standard output. */
export function textStyle(texts: Texts): TextStyle {
  return { texts, colours: pico.createColors(wantsColour()), width: process.stdout.columns || WIDTH_OF_NO_TERMINAL }
}

const WIDTH_OF_NO_TERMINAL = 120

// As no-color.org says; what goes into a file or a pipe has no colour unless FORCE_COLOR asks for it.
function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  return process.stdout.isTTY === true && TERM !== 'dumb'
}
