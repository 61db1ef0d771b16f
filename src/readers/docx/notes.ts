/** Footnotes and endnotes: their numbers as they are printed, in the order in which the text refers to them. */
import { formatNumber } from '../number-formats.ts'
import type { Package } from './package.ts'
import { childOf, childValue, wholeNumber, type XmlElement } from './xml.ts'

export type NoteKind = 'footnote' | 'endnote'

/** A note that the text refers to. */
export interface Note {
  readonly kind: NoteKind
  readonly part: string
  readonly element: XmlElement
  /** Its number; null where the text has a mark of its own. */
  readonly number: string | null
}

export interface Notes {
  /** The number of the note that a reference leads to; null where the text has a mark of its own, or there is no such note. */
  readonly refer: (kind: NoteKind, attributes: Readonly<Record<string, string>>) => string | null
  /** A section has ended. */
  readonly endSection: () => void
  /** The notes referred to so far, footnotes first. */
  readonly list: () => readonly Note[]
}

/** Reads the parts that hold the notes, once a reference leads to one. */
export function readNotes(
  docx: Package,
  parts: Readonly<Record<NoteKind, string | undefined>>,
  settings: XmlElement | null,
): Notes {
  const known = { footnote: openNotes(docx, 'footnote', parts), endnote: openNotes(docx, 'endnote', parts) }
  // A note that is referred to more than once is printed once.
  const found = new Map<XmlElement, Note>()
  const counters = { footnote: counterOf('footnote', settings), endnote: counterOf('endnote', settings) }
  return {
    refer: (kind, attributes) => {
      const element = known[kind]().get(attributes['w:id'] ?? '')
      if (!element) return null
      const before = found.get(element)
      if (before) return before.number
      const isCustom = ['1', 'true', 'on'].includes(attributes['w:customMarkFollows'] ?? '')
      const number = isCustom ? null : counters[kind].next()
      found.set(element, { kind, part: parts[kind] ?? '', element, number })
      return number
    },
    endSection: () => {
      counters.footnote.endSection()
      counters.endnote.endSection()
    },
    list: () => {
      const all = [...found.values()]
      return [...all.filter(({ kind }) => kind === 'footnote'), ...all.filter(({ kind }) => kind === 'endnote')]
    },
  }
}

function openNotes(
  docx: Package,
  kind: NoteKind,
  parts: Readonly<Record<NoteKind, string | undefined>>,
): () => ReadonlyMap<string, XmlElement> {
  let notes: Map<string, XmlElement> | undefined
  return () => {
    if (notes) return notes
    notes = new Map()
    const part = parts[kind]
    const root = part === undefined ? null : docx.parse(part)
    for (const element of root?.children ?? []) {
      const id = element.attributes['w:id']
      // Separators are kept as notes of a type of their own.
      const type = element.attributes['w:type'] ?? 'normal'
      if (element.name === `w:${kind}` && id !== undefined && type === 'normal') notes.set(id, element)
    }
    return notes
  }
}

/** Counts as the settings of the whole document say (17.11.12, 17.11.4). */
function counterOf(kind: NoteKind, settings: XmlElement | null): { next: () => string; endSection: () => void } {
  const properties = childOf(settings ?? undefined, `w:${kind}Pr`)
  const format = childValue(properties, 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman')
  const start = wholeNumber(childValue(properties, 'w:numStart')) ?? 1
  const restarts = childValue(properties, 'w:numRestart') === 'eachSect'
  let value = start
  return {
    next: () => formatNumber(value++, format),
    endSection: () => {
      if (restarts) value = start
    },
  }
}
