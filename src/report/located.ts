/** Findings as lists of them need them: each with the one place that the list goes by, and the facing place beside it. */
import type { Document } from '../model/document.ts'
import type { Finding, FindingPlace, Report, Side } from '../model/finding.ts'
import { positionAt } from '../model/place.ts'
import { sideOf } from './finding-line.ts'

/** A place in a file: lines and columns from 1, columns in UTF-16 code units, the end behind the last character. */
export interface FilePlace {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface LocatedFinding {
  readonly finding: Finding
  /** The side that is at fault. */
  readonly side: Side
  /** Of the file on that side. */
  readonly path: string
  /** On that side; null for what concerns the file as a whole. */
  readonly place: FilePlace | null
  /** On the other side. */
  readonly facing: FilePlace | null
  /** Other places that explain it, such as where on the other side something missing belongs. */
  readonly related: readonly FilePlace[]
}

/** The findings in their order. */
export function locatedFindings({ bitext, findings }: Report): readonly LocatedFinding[] {
  return findings.map((finding) => {
    const side = sideOf(finding)
    const other = side === 'source' ? 'target' : 'source'
    return {
      finding,
      side,
      path: bitext[side].path,
      place: finding[side] && filePlace(bitext[side], finding[side]),
      facing: finding[other] && filePlace(bitext[other], finding[other]),
      related: finding.related.map((related) => filePlace(bitext[related.side], related)),
    }
  })
}

/** `zh.md:12:3`, or the path alone. */
export function placeText({ path, place }: Pick<LocatedFinding, 'path' | 'place'>): string {
  return place === null ? path : `${path}:${place.line}:${place.column}`
}

/** What a person needs to find a finding beside its place: its locator, and the place on the other side or the first that explains it. */
export function whereabouts({ finding, facing, related }: LocatedFinding): string {
  const other = facing ?? related[0]
  return other ? `${finding.locator} · ${placeText({ path: other.path, place: other })}` : finding.locator
}

function filePlace({ path, lines }: Document, place: FindingPlace): FilePlace {
  const start = positionAt(lines, place.span.start)
  const end = positionAt(lines, place.span.end)
  return { path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
