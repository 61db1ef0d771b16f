/** Colours as a report uses them; the host says whether they are any. */
type Paint = (text: string) => string

/** A part of what picocolors' `createColors` gives. */
export interface Colours {
  readonly bold: Paint
  readonly dim: Paint
  readonly red: Paint
  readonly yellow: Paint
  readonly blue: Paint
  readonly green: Paint
}

const asItIs: Paint = (text) => text

/** No colour at all. */
export const plain: Colours = { bold: asItIs, dim: asItIs, red: asItIs, yellow: asItIs, blue: asItIs, green: asItIs }
