/** Mistakes of a user that concern files, by the names they have in the tables of texts. */

import { en } from '../../locale/en.ts'
import type { ErrorCode, Texts } from '../../locale/texts.ts'
import { fill } from '../../model/message.ts'
import { UserError } from '../../model/user-error.ts'

/** A `UserError` with its English texts, its code and its values, so that a host can show it in another language. */
export function mistake(
  code: ErrorCode,
  file: string | null,
  values: Readonly<Record<string, string>> = {},
  line?: number,
): UserError {
  const { message, hint } = en.errors[code]
  return new UserError({
    message: fill(message, values),
    hint: fill(hint, values),
    code,
    values,
    ...(file === null ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  })
}

/** The error in one line, in the language of the texts where they know its code. */
export function mistakeText(error: UserError, texts: Texts): string {
  const { code, values = {}, ...details } = error.details
  const text = code !== undefined && code in texts.errors ? texts.errors[code as ErrorCode] : null
  const shown = text ? { ...details, message: fill(text.message, values), hint: fill(text.hint, values) } : details
  return new UserError(shown).message.replace(/\s*\n\s*/g, ' ')
}

/** What a failed call of the file system means to the user. */
export function fileMistake(error: unknown, file: string, doing: 'reading' | 'writing'): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === null) return error
  if (code === 'ENOENT' || code === 'ENOTDIR') return mistake('no-such-file', file)
  if (code === 'EISDIR') return mistake('is-folder', file)
  return mistake(doing === 'reading' ? 'unreadable' : 'unwritable', file, { reason: code })
}
