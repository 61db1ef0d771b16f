/** What is known to be wrong in a pair, and how much of it a check found. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Document } from '../../model/document.ts'
import type { Finding, Report, Side } from '../../model/finding.ts'
import type { Span } from '../../model/place.ts'
import type { Damage } from '../../report/corpus-text.ts'
import { fileMistake, mistake } from './mistake.ts'

const defectSchema = z.looseObject({
  rule: z.string(),
  side: z.enum(['en', 'zh']),
  line: z.int().min(1),
  column: z.int().min(1).nullish(),
  actual: z.string().nullish(),
  expected: z.string().nullish(),
  otherLine: z.int().min(1).nullish(),
})

const goldSchema = z.looseObject({ defects: z.array(z.looseObject({})).default([]) })

/** A defect that a person marked: a rule that must report it, and where. */
export type Defect = z.infer<typeof defectSchema>

/**
 * The marked defects of a gold file; one without `rule` is known but not expected of any rule, and left out. Throws `UserError` where
 * the file is not as corpus/README.md says.
 */
export async function readDefects(path: string): Promise<readonly Defect[]> {
  const gold = goldSchema.safeParse(await readJson(path))
  if (!gold.success) throw mistake('bad-gold', path, { reason: reasonOf(gold.error) })
  const marked = z.array(defectSchema).safeParse(gold.data.defects.filter((defect) => 'rule' in defect))
  if (!marked.success) throw mistake('bad-gold', path, { reason: reasonOf(marked.error) })
  return marked.data
}

/**
 * Holds a report against the marked defects. A finding meets a defect where rule, side and line are the same, and the places touch
 * where the defect has a column; each meets one at most. Of two that changed places, `otherLine` is where the other stands.
 */
export function compareWithGold(report: Report, defects: readonly Defect[]): Damage {
  const free = new Set(report.findings)
  let found = 0
  for (const defect of defects) {
    const match = [...free].find((finding) => isMet(report, finding, defect))
    if (!match) continue
    free.delete(match)
    found++
  }
  const otherErrors = [...free].filter(({ severity }) => severity === 'error').length
  return { marked: defects.length, found, otherErrors }
}

function isMet({ bitext }: Report, finding: Finding, defect: Defect): boolean {
  if (finding.rule !== defect.rule) return false
  const side: Side = bitext.source.language === defect.side ? 'source' : 'target'
  const place = finding[side]
  if (!place) return false
  const { otherLine } = defect
  const places = [defect, ...(otherLine ? [{ line: otherLine }] : [])]
  return places.some((each) => {
    const marked = markedSpan(bitext[side], each)
    return marked !== null && place.span.start <= marked.end && place.span.end >= marked.start
  })
}

// The marked text where there is a column, otherwise the line.
function markedSpan(
  { lines, source }: Document,
  { line, column, actual }: Pick<Defect, 'line' | 'column' | 'actual'>,
): Span | null {
  const start = lines[line - 1]
  if (start === undefined) return null
  if (!column) return { start, end: (lines[line] ?? source.length + 1) - 1 }
  return { start: start + column - 1, end: start + column - 1 + (actual?.length ?? 1) }
}

async function readJson(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw fileMistake(error, path, 'reading')
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw mistake('bad-gold', path, { reason: error instanceof Error ? error.message : String(error) })
  }
}

function reasonOf(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue ? `${issue.path.join('.')}: ${issue.message}` : error.message
}
