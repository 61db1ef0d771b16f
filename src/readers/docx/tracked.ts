/** Tracked changes (ECMA-376 part 1, 17.13.5): what of the text stands, once all are accepted or all rejected. */
import type { TrackedChanges } from '../render-options.ts'
import { childOf, type XmlElement } from './xml.ts'

const INSERTED = ['w:ins', 'w:moveTo', 'w:cellIns']
const DELETED = ['w:del', 'w:moveFrom', 'w:cellDel']

/** Whether an element holds text that a change removes. */
export function isRemoved({ name }: XmlElement, changes: TrackedChanges): boolean {
  return removing(changes).includes(name)
}

/** Whether an element marks a change whose content stays. */
export function isChange({ name }: XmlElement): boolean {
  return INSERTED.includes(name) || DELETED.includes(name)
}

/** Whether a change removes the mark at the end of a paragraph, or a row or a cell of a table: `properties` is its `w:rPr`, `w:trPr` or `w:tcPr`. */
export function isMarkRemoved(properties: XmlElement | undefined, changes: TrackedChanges): boolean {
  return properties?.children.some(({ name }) => removing(changes).includes(name)) ?? false
}

/** The properties that hold: with changes rejected, those of before. `name` is that of the properties, `w:pPr`. */
export function propertiesOf(
  element: XmlElement,
  name: 'w:pPr' | 'w:rPr',
  changes: TrackedChanges,
): XmlElement | undefined {
  const properties = childOf(element, name)
  const change = changes === 'reject' ? childOf(properties, `${name}Change`) : undefined
  return change ? childOf(change, name) : properties
}

function removing(changes: TrackedChanges): readonly string[] {
  return changes === 'accept' ? DELETED : INSERTED
}
