/** Notes at the foot of a page: smaller lines at its end, from one on that begins with a mark. */
import type { Area, LinesArea } from './layout.ts'
import type { Line } from './line.ts'
import type { Measures } from './measures.ts'

export interface NotedAreas {
  readonly areas: readonly Area[]
  readonly notes: readonly FootLines[]
}

export interface FootLines {
  readonly lines: readonly Line[]
  /** False where they go on with a note of the page before. */
  readonly isNew: boolean
}

/** The text of notes is at most so large beside that of the body. */
const SMALL = 0.93
/** A mark that is raised, a star or a dagger, or a short number. */
const MARK = /^(?:[⁰¹²³⁴-⁹ᵃ-ᶻⁱⁿ]+|[*†‡]{1,3}(?=\s?\S)|[a-z0-9]{1,3}(?=\s\S))/

/** The mark that a note begins with; empty where it has none. */
export function noteMark(text: string): string {
  return MARK.exec(text)?.[0] ?? ''
}

/** Parts the notes from the areas of a page. */
export function partFeet(areas: readonly Area[], measures: Measures): NotedAreas {
  const last = areas[areas.length - 1]
  if (last?.type !== 'lines') return { areas, notes: [] }
  const { lines } = last
  let at = lines.length
  while (at > 0 && (lines[at - 1] as Line).size <= SMALL * measures.size) at--
  const first = lines.findIndex((line, index) => index >= at && isHead(line))
  const isWhole = at === 0 && areas.length === 1
  // Small lines before the first mark go on with the note of the page before, if a page has other text.
  if (first < 0 || isWhole) return { areas, notes: [] }
  const notes: { lines: Line[]; isNew: boolean }[] = []
  for (const line of lines.slice(at)) {
    const note = notes[notes.length - 1]
    if (note && !isHead(line)) note.lines.push(line)
    else notes.push({ lines: [line], isNew: isHead(line) })
  }
  const own: LinesArea = { ...last, lines: lines.slice(0, at) }
  return { areas: at === 0 ? areas.slice(0, -1) : [...areas.slice(0, -1), own], notes }
}

function isHead(line: Line): boolean {
  return (
    line.startsRaised ||
    /^[*†‡]{1,3}\s?\S/.test(line.text) ||
    /^\d{1,3}\s+\p{Lu}|^\d{1,3}\s+[《“”「]?\p{Lo}/u.test(line.text)
  )
}
