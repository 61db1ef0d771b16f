/** A mistake of the user's, shown in one line without a stack; the command line exits with 2. */
export interface UserErrorDetails {
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** What to do about it. */
  readonly hint?: string
  /** Name of the message in the tables of src/locale, by which a host shows it in another language. */
  readonly code?: string
  /** What the message and the hint have filled in, by name. */
  readonly values?: Readonly<Record<string, string>>
}

export class UserError extends Error {
  readonly details: UserErrorDetails

  constructor(details: UserErrorDetails) {
    const { file, line, column, message, hint } = details
    const place = file === undefined ? '' : `${file}${line ? `:${line}${column ? `:${column}` : ''}` : ''}: `
    super(`${place}${message}${hint ? `; ${hint}` : ''}`)
    this.name = 'UserError'
    this.details = details
  }
}
