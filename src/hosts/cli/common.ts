/** What all commands share. */
import type { Locale, Texts } from '../../locale/texts.ts'

/** 0 clean, 1 findings, 2 bad usage or unreadable input, 3 internal error. */
export type ExitCode = 0 | 1 | 2 | 3

/** What every command is given beside its own arguments and options. */
export interface Common {
  readonly locale: Locale
  readonly texts: Texts
}
