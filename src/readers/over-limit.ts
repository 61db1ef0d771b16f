/** The error for a file that asks for more than a limit allows. */
import { UserError } from '../model/user-error.ts'
import type { ReadLimits } from './render-options.ts'

/** `limit` is the one exceeded, `allowed` its value, `what` the file or the part that exceeds it. */
export function overLimit(path: string | undefined, what: string, limit: keyof ReadLimits, allowed: number): UserError {
  const values = { what, limit, allowed: String(allowed) }
  return new UserError({
    ...(path === undefined ? {} : { file: path }),
    code: 'over-limit',
    values,
    message: `${what} exceeds the limit ${limit} (${allowed})`,
    hint: `if you trust the file, raise it with --limit ${limit}=NUMBER`,
  })
}
