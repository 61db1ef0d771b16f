/** Code spans: the marks go, the content stays as it is. */
import type { InlineScan } from './inline-scan.ts'
import { drop } from './inline-scan.ts'

/** Reads the run of backticks at `at`; without a run of the same length behind it, it is text. */
export function onBacktick(scan: InlineScan, at: number): number {
  const { text } = scan
  scan.backticks ??= backtickRuns(text)
  let after = at
  while (text.charCodeAt(after) === 0x60) after++
  const length = after - at
  const places = scan.backticks.get(length)
  while (places && places.length > 0 && (places[places.length - 1] as number) < after) places.pop()
  const close = places?.[places.length - 1]
  if (close === undefined) return after
  const inner = codeContent(text, after, close)
  drop(scan, at, inner.start)
  if (scan.isCell) dropBackslashes(scan, inner.start, inner.end)
  return drop(scan, inner.end, close + length)
}

/** One space at either end belongs to the marks, unless the code is all space. */
function codeContent(text: string, start: number, end: number): { start: number; end: number } {
  const isPadded = end - start > 2 && isSpaceOrFeed(text, start) && isSpaceOrFeed(text, end - 1)
  return isPadded && text.slice(start, end).trim() !== '' ? { start: start + 1, end: end - 1 } : { start, end }
}

function isSpaceOrFeed(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0x20 || unit === 0x0a
}

function dropBackslashes(scan: InlineScan, start: number, end: number): void {
  const code = scan.text.slice(start, end)
  for (let bar = code.indexOf('\\|'); bar >= 0; bar = code.indexOf('\\|', bar + 2)) {
    drop(scan, start + bar, start + bar + 1)
  }
}

function backtickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (const match of text.matchAll(/`+/g)) {
    const places = runs.get(match[0].length)
    if (places) places.push(match.index)
    else runs.set(match[0].length, [match.index])
  }
  for (const places of runs.values()) places.reverse()
  return runs
}
