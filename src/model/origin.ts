/**
 * Where a rendered text comes from. A file that holds no text of its own (a package of parts, pages of glyphs) is rendered: its reader
 * writes one text, and all places are offsets in that text, as they are in any other. Origins lead from there back into the file.
 */

/** A rectangle on a page in points, from the top left corner of the page. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What a stretch of a rendered text stands for: from `at` on, up to the next origin. */
export interface Origin {
  /** Offset in the rendered text. */
  readonly at: number
  /** Of a package: the part, `word/footnotes.xml`. */
  readonly part: string | null
  /** Of a package: the paragraph in its part, from 1. */
  readonly paragraph: number | null
  /** Of a file with pages: the page, from 1, and the place on it. */
  readonly page: number | null
  readonly box: Box | null
}

/** The origin of an offset; null in a text that was not rendered. `origins` are in the order of the text. */
export function originAt(origins: readonly Origin[], offset: number): Origin | null {
  let low = 0
  let high = origins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((origins[middle] as Origin).at <= offset) low = middle + 1
    else high = middle
  }
  return origins[low - 1] ?? null
}
