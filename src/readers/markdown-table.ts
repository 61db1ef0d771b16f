/** Rows of Markdown tables: bars and cells. */

/** True if the line holds a bar that is not escaped. */
export function hasBar(source: string, start: number, end: number): boolean {
  return nextBar(source, start, end) >= 0
}

/** True for a line that begins and ends with a bar and holds at least two cells: a row, even without a header above it. */
export function isBarredLine(source: string, start: number, end: number): boolean {
  if (source.charCodeAt(start) !== 0x7c) return false
  const ranges = cellRanges(source, start, end)
  const stop = start + source.slice(start, end).trimEnd().length
  return ranges.length >= 4 && (ranges[ranges.length - 1] as number) < stop
}

/** The cells of a row as pairs of offsets, without the bars and with their padding. Only `\|` is no bar (GFM 4.10). */
export function cellRanges(source: string, start: number, end: number): number[] {
  const stop = start + source.slice(start, end).trimEnd().length
  const ranges: number[] = []
  let from = source.charCodeAt(start) === 0x7c ? start + 1 : start
  for (;;) {
    const bar = nextBar(source, from, stop)
    if (bar < 0) break
    ranges.push(from, bar)
    from = bar + 1
  }
  if (from < stop) ranges.push(from, stop)
  return ranges
}

function nextBar(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 0x7c) return at
    if (unit === 0x5c) at++
  }
  return -1
}
