/** A document in XML to a tree of elements and texts with their places. */
import { SaxesParser } from 'saxes'
import { lineStarts, positionAt } from '../../model/place.ts'
import { overLimit } from '../over-limit.ts'
import type { ReadLimits } from '../render-options.ts'
import { brokenXml, declaresEntities } from '../xml-mistakes.ts'

/** A stretch of text between tags, as it stands in the file, references and all. */
export interface XmlText {
  readonly name: ''
  readonly start: number
  readonly end: number
  /** In a CDATA section nothing is a reference. */
  readonly isCharacterData: boolean
}

export interface XmlElement {
  /** Without prefix. */
  readonly name: string
  /** Names with their prefixes. */
  readonly attributes: Readonly<Partial<Record<string, string>>>
  children: (XmlElement | XmlText)[]
  /** Of the opening tag. */
  readonly start: number
  readonly tagEnd: number
  /** Behind the closing tag. */
  end: number
}

/** Gives the root; throws `UserError` for what is no sound XML, declares entities, or exceeds the limits of depth and nodes. */
export function parseXml(source: string, path: string | undefined, limits: ReadLimits): XmlElement {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const placeOf = (offset: number) => positionAt(lineStarts(source), offset)
  const roots: XmlElement[] = []
  const open: XmlElement[] = []
  let nodes = 0
  let textStart = 0
  const add = (node: XmlElement | XmlText): void => {
    if (++nodes > limits.nodes) throw overLimit(path, 'the file', 'nodes', limits.nodes)
    const above = open[open.length - 1]
    if (above) {
      if (above.children === NO_CHILDREN) above.children = [node]
      else above.children.push(node)
    } else if (node.name !== '') roots.push(node as XmlElement)
  }
  /** Adds the text before a tag or the like that ends at `end`; gives where that begins. */
  const passMarkup = (end: number): number => {
    // No text holds this character as it is.
    const start = source.indexOf('<', textStart)
    if (start > textStart && open.length > 0) add({ name: '', start: textStart, end: start, isCharacterData: false })
    textStart = end
    return start
  }
  parser.on('error', ({ message }) => {
    throw brokenXml(path, placeOf(parser.position), message)
  })
  parser.on('doctype', (declaration) => {
    const start = passMarkup(parser.position)
    if (/<!ENTITY/i.test(declaration)) throw declaresEntities(path, placeOf(start))
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= limits.depth) throw overLimit(path, 'the file', 'depth', limits.depth)
    const tagEnd = parser.position
    const start = passMarkup(tagEnd)
    const element = {
      name: withoutPrefix(name),
      attributes: own(attributes),
      children: NO_CHILDREN,
      start,
      tagEnd,
      end: tagEnd,
    }
    add(element)
    open.push(element)
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) passMarkup(parser.position)
    const element = open.pop() as XmlElement
    element.end = parser.position
  })
  parser.on('cdata', () => {
    const start = passMarkup(parser.position)
    if (open.length > 0)
      add({ name: '', start: start + CDATA.length, end: textStart - CDATA_END.length, isCharacterData: true })
  })
  // The parser has yet to read the last character.
  parser.on('comment', () => passMarkup(parser.position + 1))
  parser.on('processinginstruction', () => passMarkup(parser.position))
  parser.on('xmldecl', () => passMarkup(parser.position))
  parser.write(source).close()
  const [root] = roots
  if (!root) throw brokenXml(path, placeOf(source.length), 'no element')
  return root
}

const CDATA = '<![CDATA['
const CDATA_END = ']]>'

// Most elements have none, and the parser's own objects are large.
const NO_CHILDREN: XmlElement['children'] = []
const NO_ATTRIBUTES: XmlElement['attributes'] = {}

function own(attributes: Readonly<Record<string, string>>): XmlElement['attributes'] {
  for (const _ in attributes) return { ...attributes }
  return NO_ATTRIBUTES
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
