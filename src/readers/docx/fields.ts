/** Fields (ECMA-376 part 1, 17.16): their instructions are no text, their results are, and those that a word processor computes anew are not to be mended. */

/** A field that has begun and not ended. */
interface Field {
  instruction: string
  isResult: boolean
}

/** Results that a person has typed. */
const TYPED: ReadonlySet<string> = new Set(['HYPERLINK', 'FORMTEXT', 'FORMDROPDOWN', 'QUOTE', ''])

/** Results that say on which page something happens to stand. */
const PAGES: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES'])

/** The fields that are open at a point of a story; they may reach over many paragraphs. */
export class Fields {
  readonly #open: Field[] = []

  begin(instruction = ''): void {
    this.#open.push({ instruction, isResult: instruction !== '' })
  }

  /** A piece of the instruction. */
  instruct(text: string): void {
    const field = this.#open[this.#open.length - 1]
    if (field && !field.isResult) field.instruction += text
  }

  separate(): void {
    const field = this.#open[this.#open.length - 1]
    if (field) field.isResult = true
  }

  end(): void {
    this.#open.pop()
  }

  /** Whether text at this point is shown: in results only, and in none that tells a page. */
  get isShown(): boolean {
    return this.#open.every((field) => field.isResult && !PAGES.has(kindOf(field)))
  }

  /** Whether text at this point is computed. */
  get isComputed(): boolean {
    return this.#open.some((field) => !TYPED.has(kindOf(field)))
  }

  /** Whether this point is within a table of contents. */
  get isContents(): boolean {
    return this.#open.some((field) => field.isResult && kindOf(field) === 'TOC')
  }
}

function kindOf({ instruction }: Field): string {
  return /^\s*(\S*)/.exec(instruction)?.[1]?.toUpperCase() ?? ''
}
