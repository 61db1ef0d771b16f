/** What is known to be wrong in a pair, and how much of it a check found. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Document } from '../../model/document.ts'
import type { Finding, Report, Side } from '../../model/finding.ts'
import type { Span } from '../../model/place.ts'
import type { Damage } from '../../report/result-json.ts'
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

const lines = z.union([z.int().min(1), z.array(z.int().min(1)).min(1)])

const unitSchema = z.looseObject({ key: z.string(), en: lines, zh: lines })

const goldSchema = z.looseObject({
  units: z.array(unitSchema).default([]),
  defects: z.array(z.looseObject({})).default([]),
})

/** What stands for what: a name and, on either side, the lines, or the first and the last. */
export type GoldUnit = z.infer<typeof unitSchema>

/** What is known of a pair. */
export interface Gold {
  readonly units: readonly GoldUnit[]
  readonly defects: readonly Defect[]
}

/** A defect that a person marked: a rule that must report it, and where. */
export type Defect = z.infer<typeof defectSchema>

/**
 * The units and the marked defects of a gold file; a defect without `rule` is known but not expected of any rule, and left out. Throws
 * `UserError` where the file is not as corpus/README.md says.
 */
export async function readGold(path: string): Promise<Gold> {
  const gold = goldSchema.safeParse(await readJson(path))
  if (!gold.success) throw mistake('bad-gold', path, { reason: reasonOf(gold.error) })
  const marked = z.array(defectSchema).safeParse(gold.data.defects.filter((defect) => 'rule' in defect))
  if (!marked.success) throw mistake('bad-gold', path, { reason: reasonOf(marked.error) })
  return { units: gold.data.units, defects: marked.data }
}

/** The marked defects of a gold file; throws like `readGold`. */
export async function readDefects(path: string): Promise<readonly Defect[]> {
  return (await readGold(path)).defects
}

/** Holds a report against the marked defects, as `matchDefects` does. */
export function compareWithGold(report: Report, defects: readonly Defect[]): Damage {
  const { met, others } = matchDefects(report, defects)
  const otherErrors = others.filter(({ severity }) => severity === 'error').length
  return { marked: defects.length, found: met.length, otherErrors }
}

/**
 * The defects that a finding meets, and the findings that meet none. A finding meets a defect where rule, side and line are the same, and
 * the places touch where the defect has a column; each meets one at most. Of two that changed places, `otherLine` is where the other
 * stands.
 */
export function matchDefects(
  report: Report,
  defects: readonly Defect[],
): { readonly met: readonly Defect[]; readonly others: readonly Finding[] } {
  const free = new Set(report.findings)
  const met = defects.filter((defect) => {
    const match = [...free].find((finding) => isMet(report, finding, defect))
    return match !== undefined && free.delete(match)
  })
  return { met, others: [...free] }
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
