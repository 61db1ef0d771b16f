/** What rules share, computed once for a bitext and only when a rule asks. */
import type { Document } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'

export interface CheckContext {
  /** The mentions in a segment's own text, offsets in that text. */
  readonly mentions: (document: Document, segment: number) => readonly Mention[]
  /** Adds to what a rule says that it looked at: `symbols`, `numbers`, `markers`, ... */
  readonly examined: (what: string, count: number) => void
}
