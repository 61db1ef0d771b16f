/**
 * Structural checks of XML, for formats whose official schema no package brings: which elements and attributes may stand where, written from
 * the text of the specification. Parsing itself (saxes) refuses what is not well formed and what XML 1.0 cannot hold.
 */
import { SaxesParser } from 'saxes'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly inside, children left out. */
  readonly text: string
}

/** What one element may hold. */
export interface ElementRule {
  /** A regular expression over the names of the children, each with a space behind it. */
  readonly children: RegExp
  /** Each with the values that it may have. */
  readonly required?: Readonly<Record<string, RegExp>>
  readonly optional?: Readonly<Record<string, RegExp>>
  /** Whether text other than white space may stand in it. */
  readonly hasText?: boolean
}

/** Reads a document; throws where it is not well formed. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes } as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const parent = open.at(-1)
    if (parent) parent.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return root.children[0] as XmlElement
}

/** What breaks the rules, in words; empty for a document that keeps them. */
export function structureFaults(element: XmlElement, rules: Readonly<Record<string, ElementRule>>): readonly string[] {
  const { name, attributes, children, text } = element
  const rule = rules[name]
  if (!rule) return [`<${name}> is unknown`]
  const { required = {}, optional = {}, hasText = false } = rule
  const faults: string[] = []
  const names = children.map((child) => `${child.name} `).join('')
  if (!rule.children.test(names)) faults.push(`<${name}> holds ${names}`)
  if (!hasText && text.trim() !== '') faults.push(`<${name}> holds text: ${text.trim()}`)
  for (const key of Object.keys(required)) if (!(key in attributes)) faults.push(`<${name}> lacks ${key}`)
  for (const [key, value] of Object.entries(attributes)) {
    const allowed = required[key] ?? optional[key]
    if (!allowed?.test(value)) faults.push(`<${name}> has ${key}="${value}"`)
  }
  return [...faults, ...children.flatMap((child) => structureFaults(child, rules))]
}

/** All elements of a name inside another, at any depth, in order. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)])
}
