/** TEI: the documents of the United Nations Parallel Corpus (`TEI.2`, paragraphs of sentences), and what of TEI P5 such documents use. */
import type { XmlElement } from './parse.ts'
import { descendant, type Role, type Vocabulary } from './vocabulary.ts'

export const TEI: Vocabulary = {
  roleOf(element) {
    if (element.name === 'hi' || element.name === 'seg') return isRaised(element) ? 'raised' : 'inline'
    return ROLES[element.name] ?? 'inline'
  },
  markOf: ({ attributes }) => attributes.n ?? null,
  printedNumberOf: ({ name, attributes }) => (name === 'item' ? (attributes.n ?? null) : null),
  useOf({ name, attributes: { type = '', place = '' } }) {
    if (name !== 'fw') return undefined
    return /foot|bot|sig|catch/.test(`${type} ${place}`) ? 'page-footer' : 'page-header'
  },
  isHeader: (row, cells) =>
    row.attributes.role === 'label' ||
    (cells.length > 0 && cells.every(({ attributes: { role } }) => role === 'label')),
  spansOf: ({ attributes: { rows, cols } }) => ({ rows, columns: cols }),
  isBilingual(root) {
    const texts = descendant(root, 'group')?.children.filter(({ name }) => name === 'text') ?? []
    return new Set(texts.flatMap((text) => langOf(text as XmlElement) ?? [])).size > 1
  },
  languageOf(root) {
    const text = descendant(root, 'text')
    return langOf(text) ?? langOf(root) ?? langOf(text && descendant(text, 's'))
  },
}

function langOf(element: XmlElement | null): string | null {
  return element?.attributes['xml:lang'] ?? element?.attributes.lang ?? null
}

function isRaised({ attributes: { rend = '', rendition = '' } }: XmlElement): boolean {
  return /\bsup/.test(`${rend} ${rendition}`)
}

const ROLES: Readonly<Partial<Record<string, Role>>> = {
  teiHeader: 'hidden',
  standOff: 'hidden',
  linkGrp: 'hidden',
  spanGrp: 'hidden',
  figDesc: 'hidden',
  head: 'heading',
  ...roles('division', 'text', 'front', 'body', 'back', 'group', 'floatingText', 'titlePage'),
  ...roles('division', 'div', 'div0', 'div1', 'div2', 'div3', 'div4', 'div5', 'div6', 'div7'),
  ...roles('block', 'p', 'ab', 'l', 'lg', 'sp', 'speaker', 'quote', 'byline', 'opener', 'closer', 'signed', 'salute'),
  ...roles('block', 'dateline', 'trailer', 'docTitle', 'titlePart', 'docAuthor', 'docDate', 'figure', 'fw', 'formula'),
  list: 'list',
  item: 'item',
  label: 'number',
  num: 'inline',
  table: 'table',
  row: 'row',
  cell: 'cell',
  note: 'note',
  lb: 'break',
  // Where sentences, pages and columns begin.
  ...roles('space', 's', 'pb', 'cb', 'milestone'),
}

function roles(role: Role, ...names: readonly string[]): Readonly<Record<string, Role>> {
  return Object.fromEntries(names.map((name) => [name, role]))
}
