/** Why XML is refused, whatever it holds. */
import type { Position } from '../model/place.ts'
import { UserError } from '../model/user-error.ts'

/** `reason` is what the parser says. */
export function brokenXml(path: string | undefined, place: Position, reason: string): UserError {
  // The messages of the parser end with a stop.
  const values = { reason: reason.replace(/\.$/, '') }
  return new UserError({
    ...placed(path, place),
    code: 'broken-xml',
    values,
    message: `is no sound XML (${values.reason})`,
    hint: 'mend the file there, or export it again',
  })
}

/** Entities of a file's own can stand for any amount of text, and none of the formats needs them. */
export function declaresEntities(path: string | undefined, place: Position): UserError {
  return new UserError({
    ...placed(path, place),
    code: 'entity-declarations',
    message: 'declares entities, which paralint does not expand',
    hint: 'take the declarations out of the file',
  })
}

function placed(path: string | undefined, { line, column }: Position) {
  return { ...(path === undefined ? {} : { file: path }), line, column }
}
