/** What a reader of a format without a text of its own can be told. */

/** How much a file may ask for before it is refused; sizes in bytes. docs/limits.md tells why each is what it is. */
export interface ReadLimits {
  /** The file as it lies on the disk. */
  readonly fileSize: number
  /** Entries of a package. */
  readonly entries: number
  /** One part of a package, unpacked. */
  readonly partSize: number
  /** All parts that are read, unpacked. */
  readonly totalSize: number
  /** How many times larger than packed a part may become; asked of parts above a megabyte only. */
  readonly ratio: number
  /** Elements inside each other. */
  readonly depth: number
  /** Elements and stretches of text of an HTML file; elements of a part of a package that are held at once, as those of a table are. */
  readonly nodes: number
  /** One unit of a bitext with its markup, in characters. */
  readonly unitSize: number
  /** Pages of a PDF. */
  readonly pages: number
  /** Stretches of text of a PDF, and marks around them. */
  readonly items: number
}

export const DEFAULT_LIMITS: ReadLimits = {
  fileSize: 64 * 2 ** 20,
  entries: 2000,
  partSize: 32 * 2 ** 20,
  totalSize: 40 * 2 ** 20,
  ratio: 200,
  depth: 256,
  nodes: 1_000_000,
  unitSize: 2 ** 20,
  pages: 5000,
  items: 300_000,
}

/** What becomes of changes that a word processor has tracked. */
export type TrackedChanges = 'accept' | 'reject'

export interface RenderOptions {
  /** Named in errors. */
  readonly path?: string
  /** `accept` where absent: insertions are text, deletions are not. */
  readonly trackedChanges?: TrackedChanges
  /** Those that differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<ReadLimits>
}
