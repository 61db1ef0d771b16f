/** One run of the command line: from arguments to an exit code. */
import type { CommanderError } from 'commander'
import type { Locale, Texts } from '../../locale/texts.ts'
import { createProgram, type ExitCode } from './program.ts'

/** Runs the command that the arguments name. Errors go to the standard error output, in one line where they are the user's. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const locale = localeIn(args)
  const texts = locale === 'zh' ? (await import('../../locale/zh.ts')).zh : (await import('../../locale/en.ts')).en
  let code: ExitCode = 0
  try {
    await createProgram({ locale, texts }, (ended) => {
      code = ended
    }).parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (isCommanderError(error) && error.exitCode === 0) return 0
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

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && 'exitCode' in error && 'code' in error
}
