/**
 * Labels of words and an ordinal at the head of running text: `第三条 ...` by its form alone, any other, such as `Article 3 ...`, `Rule 3. ...` or `目标3：...`, by
 * its recurrence: where the same words count on from paragraph to paragraph.
 */
import { type HeadingLabel, readHeadingLabel, readNumbered } from './heading-label.ts'
import type { Piece } from './piece.ts'

/** By the index of the piece. Headings, titles, notes and tables are not asked. */
export function wordLabels(pieces: readonly Piece[]): Map<number, HeadingLabel> {
  const found = new Map<number, HeadingLabel>()
  const families = new Map<string, Candidate[]>()
  pieces.forEach(({ type, role, text: { text } }, index) => {
    if (type !== 'text' || role !== null) return
    if (text.startsWith('第')) {
      const label = readNumbered(text)
      if (label && label.textStart < text.length) found.set(index, label)
      return
    }
    const candidate = readCandidate(text, index)
    if (!candidate) return
    const { family } = candidate.label
    families.set(family, [...(families.get(family) ?? []), candidate])
  })
  for (const candidates of families.values())
    for (const run of runsOf(candidates)) for (const { index, label } of run) found.set(index, label)
  return found
}

interface Candidate {
  readonly index: number
  readonly label: HeadingLabel
  /** How many must count on: fewer where a stop sets the label off. */
  readonly demanded: number
}

const WITH_STOP = 2
const WITH_SPACE = 3
/** `On 5 May`: the words of labels are longer. */
const SHORTEST = 4

/** One to three words and a figure, without the classes of Unicode: most texts are passed over here. */
const MAY_BE_LABEL = /^[^\s\d.:：]{1,20}(?: [^\s\d.:：]{1,20}){0,2}[ \u3000]{0,3}(?:\d{1,3}|[IVXL]{1,7})(?!\w)/

function readCandidate(text: string, index: number): Candidate | null {
  if (!MAY_BE_LABEL.test(text)) return null
  const label = readHeadingLabel(text)
  if (label === null || label.marker !== null || label.textStart >= text.length) return null
  const rest = text.slice(label.printed.length)
  const isHan = /^\p{Script=Han}/u.test(text)
  if (!isHan && label.printed.replace(/[^\p{L}].*$/u, '').length < SHORTEST) return null
  if (/^\s?[.:：．、—–]\s?\S/.test(rest)) return { index, label, demanded: WITH_STOP }
  const isSet = isHan ? /^[ \u3000]+\S/.test(rest) : /^\s+["“‘'(]?\p{Lu}/u.test(rest)
  return isSet ? { index, label, demanded: WITH_SPACE } : null
}

/** Stretches that count on from the beginning; one or two may be lost. */
function runsOf(candidates: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = []
  for (const candidate of candidates) {
    const run = runs.at(-1)
    const step = candidate.label.ordinal - (run?.at(-1)?.label.ordinal ?? Number.NaN)
    if (run && step >= 1 && step <= 3) run.push(candidate)
    else runs.push([candidate])
  }
  return runs.filter(([first, ...others]) => {
    const all = first ? [first, ...others] : []
    return (first?.label.ordinal ?? 9) <= 2 && all.length >= Math.max(...all.map(({ demanded }) => demanded))
  })
}
