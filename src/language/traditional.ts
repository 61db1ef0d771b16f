/**
 * Traditional and simplified Chinese, told apart by the characters that only one of them has (see traditional-table.ts). What
 * both use, even in different senses (`后`, `里`), says nothing here.
 */
import {
  SIMPLIFIED_OF_TRADITIONAL,
  SIMPLIFIED_ONLY,
  TRADITIONAL_OF_SIMPLIFIED,
  TRADITIONAL_ONLY,
} from './traditional-table.ts'

/** One character at `[start, end)` of the text that was searched, with its form in the other variant. */
export interface TraditionalCharacter {
  readonly start: number
  readonly end: number
  readonly simplified: string
}

export interface SimplifiedCharacter {
  readonly start: number
  readonly end: number
  /** One traditional form, the commonest of several. */
  readonly traditional: string
}

export type ChineseVariant = 'simplified' | 'traditional' | 'unknown'

/** The characters of a text that only traditional Chinese has, one by one, in order. */
export function traditionalIn(text: string): TraditionalCharacter[] {
  return find(text, 'traditional', (start, simplified) => ({ start, end: start + 1, simplified }))
}

/** The characters of a text that only simplified Chinese has, one by one, in order. */
export function simplifiedIn(text: string): SimplifiedCharacter[] {
  return find(text, 'simplified', (start, traditional) => ({ start, end: start + 1, traditional }))
}

/** How many more characters of a text only traditional Chinese has than only simplified Chinese; negative where they are fewer. */
export function chineseBalance(text: string): number {
  const { kinds } = loadTable()
  let balance = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at) - FIRST]
    if (kind === KIND.traditional) balance++
    else if (kind === KIND.simplified) balance--
  }
  return balance
}

/** Which variant a text of a balance is written in, by the majority; `unknown` where there are as many of both, or none. */
export function variantOf(balance: number): ChineseVariant {
  return balance === 0 ? 'unknown' : balance > 0 ? 'traditional' : 'simplified'
}

interface Table {
  /** By code unit from `FIRST`: one of `KIND`, or 0. */
  readonly kinds: Uint8Array
  readonly others: ReadonlyMap<number, string>
}

const FIRST = 0x3400
const LAST = 0x9fff
const KIND = { traditional: 1, simplified: 2 } as const

let table: Table | null = null

function find<T>(text: string, kind: keyof typeof KIND, found: (start: number, other: string) => T): T[] {
  const { kinds, others } = loadTable()
  const wanted = KIND[kind]
  const result: T[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (kinds[code - FIRST] === wanted) result.push(found(at, others.get(code) as string))
  }
  return result
}

// Built at the first call: most runs of the command line never ask.
function loadTable(): Table {
  if (table !== null) return table
  const kinds = new Uint8Array(LAST - FIRST + 1)
  const others = new Map<number, string>()
  enter(kinds, others, TRADITIONAL_ONLY, SIMPLIFIED_OF_TRADITIONAL, KIND.traditional)
  enter(kinds, others, SIMPLIFIED_ONLY, TRADITIONAL_OF_SIMPLIFIED, KIND.simplified)
  table = { kinds, others }
  return table
}

function enter(kinds: Uint8Array, others: Map<number, string>, from: string, to: string, kind: number): void {
  for (let at = 0; at < from.length; at++) {
    const code = from.charCodeAt(at)
    kinds[code - FIRST] = kind
    others.set(code, to.charAt(at))
  }
}
