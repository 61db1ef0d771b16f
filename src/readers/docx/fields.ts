/** Fields (ECMA-376 part 1, 17.16): their instructions are no text, their results are, and those that a word processor computes anew are not to be mended. */

/** A field that has begun and not ended. */
interface Field {
  instruction: string
  /** What is known once its result begins. */
  result: Result | null
}

interface Result {
  readonly isPage: boolean
  readonly isComputed: boolean
  readonly isContents: boolean
}

/** Results that a person has typed. */
const TYPED: ReadonlySet<string> = new Set(['HYPERLINK', 'FORMTEXT', 'FORMDROPDOWN', 'QUOTE', ''])

/** Results that say on which page something happens to stand; so does PAGEREF, which the contents need. */
const PAGES: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES'])

/**
 * The fields that are open at a point of a story; they may reach over many paragraphs. What is asked at each run is counted, since a broken file may
 * open as many as it has runs.
 */
export class Fields {
  readonly #open: Field[] = []
  #hiding = 0
  #computed = 0
  #contents = 0

  begin(): void {
    this.#open.push({ instruction: '', result: null })
    this.#hiding++
  }

  /** A piece of the instruction. */
  instruct(text: string): void {
    const field = this.#open[this.#open.length - 1]
    if (field && field.result === null) field.instruction += text
  }

  separate(): void {
    const field = this.#open[this.#open.length - 1]
    if (!field || field.result !== null) return
    const kind = kindOf(field)
    const isPage = PAGES.has(kind) || (kind === 'PAGEREF' && !this.isContents)
    const result = { isPage, isComputed: !TYPED.has(kind), isContents: kind === 'TOC' }
    field.result = result
    if (!result.isPage) this.#hiding--
    if (result.isComputed) this.#computed++
    if (result.isContents) this.#contents++
  }

  /** Gives the kind of a field that had no result; otherwise an empty text. */
  end(): string {
    const field = this.#open.pop()
    if (!field) return ''
    const { result } = field
    if (result === null || result.isPage) this.#hiding--
    if (result?.isComputed) this.#computed--
    if (result?.isContents) this.#contents--
    return result === null ? kindOf(field) : ''
  }

  /** Whether any has begun and not ended. */
  get isOpen(): boolean {
    return this.#open.length > 0
  }

  /** Whether text at this point is shown: in results only, and in none that tells a page. */
  get isShown(): boolean {
    return this.#hiding === 0
  }

  /** Whether text at this point is computed. */
  get isComputed(): boolean {
    return this.#computed > 0
  }

  /** Whether this point is within a table of contents. */
  get isContents(): boolean {
    return this.#contents > 0
  }
}

function kindOf({ instruction }: Field): string {
  return /^\s*(\S*)/.exec(instruction)?.[1]?.toUpperCase() ?? ''
}
