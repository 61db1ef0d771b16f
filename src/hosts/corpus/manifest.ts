/** A list of pairs in a file: one JSON object a line, as `manifestLineSchema` says. */
import { dirname, resolve } from 'node:path'
import type { z } from 'zod'
import { fileLines, type Line, lineText } from '../files/lines.ts'
import { mistake } from '../files/mistake.ts'
import type { Found, Pair } from '../files/pairs.ts'

/**
 * The pairs in the order of their lines; blank lines are passed over. Paths are relative to the folder of the manifest. Throws `UserError`
 * with the line for the first that is not as it should be.
 */
export async function* readManifest(path: string): AsyncGenerator<Found> {
  const { manifestLineSchema } = await import('../../schemas.ts')
  for await (const line of fileLines(path)) {
    if (lineText(line).trim() !== '') yield { pair: pairOf(line, path, manifestLineSchema) }
  }
}

function pairOf(line: Line, path: string, schema: typeof import('../../schemas.ts')['manifestLineSchema']): Pair {
  const fail = (reason: string) => mistake('bad-manifest', path, { reason }, line.number)
  let json: unknown
  try {
    json = JSON.parse(lineText(line))
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error))
  }
  const entry = schema.safeParse(json)
  if (!entry.success) throw fail(reasonOf(entry.error))
  const { name, source, target, gold, sourceLanguage, targetLanguage } = entry.data
  const folder = dirname(path)
  return {
    name,
    source: resolve(folder, source),
    target: resolve(folder, target),
    gold: gold ? resolve(folder, gold) : null,
    ...(sourceLanguage && { sourceLanguage: sourceLanguage.toLowerCase() }),
    ...(targetLanguage && { targetLanguage: targetLanguage.toLowerCase() }),
  }
}

function reasonOf({ issues, message }: z.ZodError): string {
  const issue = issues[0]
  return issue ? [...(issue.path.length > 0 ? [issue.path.join('.')] : []), issue.message].join(': ') : message
}
