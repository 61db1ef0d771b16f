/** An error in one line, where no terminal shows it. */
import type { Locale } from '../../locale/texts.ts'
import { UserError } from '../../model/user-error.ts'
import { mistakeText } from '../files/mistake.ts'

/** A mistake of the user's in the language of the messages, any other error as it is. */
export async function errorText(error: unknown, locale: Locale): Promise<string> {
  if (!(error instanceof UserError)) return String(error)
  const texts = locale === 'zh' ? (await import('../../locale/zh.ts')).zh : (await import('../../locale/en.ts')).en
  return mistakeText(error, texts)
}
