/**
 * Locators: what a person would say for a segment. A numbered paragraph goes by its number and an item by its paragraph's number and its
 * own marker, `25.22(a)(ii)`; anything else by its labelled headings and its place there, `A, Subprogramme 2, table 1, row (a), cell 2`. All
 * are unique within the document: a number that comes again is told apart by its section.
 */
import type { Draft } from './builder.ts'

export function locate(drafts: readonly Draft[]): string[] {
  const numbers = countNumbers(drafts)
  const locators: string[] = []
  const ordinals = siblingOrdinals(drafts)
  const taken = new Map<string, number>()
  drafts.forEach((_, index) => {
    const locator = name(drafts, locators, index, ordinals[index] as number, numbers)
    const count = (taken.get(locator) ?? 0) + 1
    taken.set(locator, count)
    let unique = count === 1 ? locator : `${locator} (${count})`
    for (let more = count + 1; count > 1 && taken.has(unique); more++) unique = `${locator} (${more})`
    if (unique !== locator) taken.set(unique, 1)
    locators.push(unique)
  })
  return locators
}

function name(
  drafts: readonly Draft[],
  locators: readonly string[],
  index: number,
  ordinal: number,
  numbers: ReadonlyMap<string, number>,
): string {
  const draft = drafts[index] as Draft
  const { parent, label } = draft
  const above = parent === null ? '' : (locators[parent] as string)
  const within = (own: string) => (above === '' ? own : `${above}, ${own}`)
  switch (draft.kind) {
    case 'heading':
      return within(headingName(drafts, index))
    case 'paragraph':
      if (label?.style === 'decimal' || label?.style === 'word') {
        const number = label.style === 'word' ? label.printed : label.key
        return (numbers.get(label.key) ?? 0) > 1 || label.style === 'word' ? within(number) : number
      }
      return label ? `${above}${bracketed(label.printed)}` : within(`paragraph ${ordinal}`)
    case 'list-item': {
      const own = label && label.ordinal !== null ? (label.expected ?? label.printed) : null
      if (own === null) return within(`item ${ordinal}`)
      const holder = parent === null ? undefined : drafts[parent]
      if (holder?.kind === 'table-cell') return `${above} ${bracketed(own)}`
      return holder && holder.kind !== 'heading' ? `${above}${bracketed(own)}` : within(bracketed(own))
    }
    case 'table':
      return within(`table ${ordinal}`)
    case 'table-row':
      return within(
        draft.role === 'header' ? 'header row' : `row ${label ? (label.expected ?? label.printed) : ordinal}`,
      )
    case 'table-cell':
      return within(`cell ${ordinal}`)
    case 'footnote':
      return label ? `footnote ${label.key}` : `footnote ${ordinal}`
    case 'contents-entry':
      return draft.role === 'header' ? 'contents, header' : `contents, entry ${ordinal}`
    case 'front-matter':
      return `front matter, line ${ordinal}`
    case 'code':
      return within(`code ${ordinal}`)
    default:
      return within(`${draft.kind} ${ordinal}`)
  }
}

/** `12.` and `a.` lose their stop in a chain of markers; brackets stay. */
function bracketed(printed: string): string {
  const bare = printed.replace(/[.．、]$/, '')
  return bare === printed ? printed.replace('（', '(').replace('）', ')') : `(${bare})`
}

const LONGEST_NAME = 60

function headingName(drafts: readonly Draft[], index: number): string {
  const { label, text } = drafts[index] as Draft
  if (label) return label.printed.replace(/[.．、:：]\s*$/, '')
  const words = text.text.replace(/[¹²³⁴-⁹⁰*†‡]+$/, '')
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1).trimEnd()}…` : words
}

/** How often each paragraph number occurs: where numbers restart, the section has to be said too. */
function countNumbers(drafts: readonly Draft[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, label } of drafts) {
    if (kind === 'paragraph' && label?.style === 'decimal') counts.set(label.key, (counts.get(label.key) ?? 0) + 1)
  }
  return counts
}

/** The place of each segment among the siblings of its kind, from 1; header rows and labelled siblings are not counted. */
function siblingOrdinals(drafts: readonly Draft[]): number[] {
  const counts = new Map<number, number>()
  const kinds: string[] = []
  return drafts.map((draft) => {
    if (draft.role === 'header' && draft.kind !== 'table-cell') return 0
    if (draft.kind === 'paragraph' && draft.label) return 0
    const isGlobal = draft.kind === 'front-matter' || draft.kind === 'footnote' || draft.kind === 'contents-entry'
    let kind = kinds.indexOf(draft.kind)
    if (kind < 0) kind = kinds.push(draft.kind) - 1
    // One number for parent and kind; there are fewer than 16 kinds.
    const key = (isGlobal ? 0 : (draft.parent ?? -1) + 2) * 16 + kind
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count
  })
}
