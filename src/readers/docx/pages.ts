/** Headers and footers: each part once, whatever sections refer to it, and only those that are printed. */
import type { Block } from '../../model/block.ts'
import { readStory } from './body.ts'
import { openStory, type Reading } from './reading.ts'
import { childOf, isOn, type XmlElement } from './xml.ts'

/** Notes what the properties of a section refer to, `ids` by what it is. */
export function notePages(
  section: XmlElement,
  settings: XmlElement | null,
  ids: Map<string, 'header' | 'footer'>,
): void {
  for (const { name, attributes } of section.children) {
    const kind = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : null
    const id = attributes['r:id']
    if (kind === null || id === undefined) continue
    const type = attributes['w:type']
    if (type === 'first' && !isOn(section, 'w:titlePg')) continue
    if (type === 'even' && !isOn(settings ?? undefined, 'w:evenAndOddHeaders')) continue
    ids.set(id, kind)
  }
}

/** Renders the headers and then the footers. Lines without a letter hold page numbers and rules. */
export function readPages(reading: Reading, main: string, ids: ReadonlyMap<string, 'header' | 'footer'>): Block[] {
  const { docx } = reading
  const targets = new Map(docx.related(main).map(({ id, target }) => [id, target]))
  const blocks: Block[] = []
  const read = new Set<string>()
  for (const wanted of ['header', 'footer'] as const) {
    for (const [id, kind] of ids) {
      const part = targets.get(id)
      if (kind !== wanted || part === undefined || read.has(part)) continue
      read.add(part)
      const root = docx.parse(part)
      const story = openStory(part, { use: `page-${kind}` })
      blocks.push(...readStory(reading, story, root?.children ?? []))
    }
  }
  return blocks.filter((block) => block.type === 'paragraph' && block.lines.some(({ text }) => /\p{L}/u.test(text)))
}

/** The properties of the section that a child of the body ends; undefined where it ends none. */
export function sectionOf(element: XmlElement): XmlElement | undefined {
  return element.name === 'w:sectPr' ? element : childOf(childOf(element, 'w:pPr'), 'w:sectPr')
}
