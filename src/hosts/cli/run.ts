/** One run of the command line: from arguments to an exit code. */
import type { Locale } from '../../locale/texts.ts'
import type { ExitCode } from './common.ts'
import { answerTo } from './help.ts'

/**
 * Runs the command that the arguments name. Each part is loaded only when it is needed, since help has to answer about as fast as node
 * starts. Errors go to the standard error output, in one line where they are the user's.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const locale = localeIn(args)
  const texts = locale === 'zh' ? (await import('../../locale/zh.ts')).zh : (await import('../../locale/en.ts')).en
  const answer = answerTo(args, texts)
  if (answer !== null) {
    process.stdout.write(answer)
    return 0
  }
  try {
    const { call } = await import('./call.ts')
    return await call(args, { locale, texts })
  } catch (error) {
    const { showError } = await import('./show-error.ts')
    return showError(error, args, texts)
  }
}

// The texts are needed before the arguments are parsed; a wrong value is refused by the parser.
function localeIn(args: readonly string[]): Locale {
  const at = args.lastIndexOf('--locale')
  const value = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length)
  return value === 'zh' ? 'zh' : 'en'
}
