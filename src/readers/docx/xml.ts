/**
 * Parts of a package as trees. Only elements are kept, with the ranges of the part that they fill, and the text of those that are made for text:
 * white space between elements means nothing in these formats. Names come out with the usual prefixes, whatever a file calls them.
 */
import { SaxesParser } from 'saxes'
import { UserError } from '../../model/user-error.ts'
import { overLimit } from '../over-limit.ts'
import type { ReadLimits } from '../render-options.ts'

export interface XmlElement {
  /** With the usual prefix: `w:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  /** The text of an element that holds text and nothing else (`w:t`); otherwise empty. */
  text: string
  /** From the first character of its opening tag, in UTF-16 units of the part, to the end of that tag. */
  readonly start: number
  readonly startEnd: number
  /** Where its closing tag begins; the same as `startEnd` for an element without content. */
  contentEnd: number
}

export interface XmlSource {
  readonly text: string
  /** Named in errors. */
  readonly part: string
  readonly path: string | undefined
}

/** The elements to be handed over as soon as they are complete, and not kept: the children of the first element of that name. */
export interface Stream {
  readonly of: string
  readonly take: (child: XmlElement) => void
}

/**
 * Parses a part; throws `UserError` for what is no sound XML, has a document type or is nested too deep. Gives the root, without what is
 * streamed.
 */
export function parseXml({ text, part, path }: XmlSource, limits: ReadLimits, stream?: Stream): XmlElement {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const prefixes = new Map<string, string>()
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  // How many elements are open that nobody will read, the outermost of them among the names that say so.
  let unread = 0
  // How many elements are kept, or were since the last one that was handed over.
  let nodes = 0
  parser.on('error', (error) => {
    throw broken(text, parser.position, error.message, part, path)
  })
  parser.on('doctype', () => {
    throw broken(text, parser.position, 'a document type', part, path)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length + unread >= limits.depth) throw overLimit(path, part, 'depth', limits.depth)
    if (unread > 0 || (stream !== undefined && UNREAD.has(name) && prefixes.size === 0)) {
      unread++
      return
    }
    if (++nodes > limits.nodes) throw overLimit(path, part, 'nodes', limits.nodes)
    const startEnd = parser.position
    const start = text.lastIndexOf('<', startEnd - 1)
    // Most tags hold nothing but a name and `</>`: the parser's empty object is slow to ask.
    const own = startEnd - start > name.length + 3 ? attributes : NO_ATTRIBUTES
    for (const key in own) if (key.startsWith('xmlns')) learnPrefix(prefixes, key, own[key] as string)
    open.push({
      name: prefixes.size === 0 ? name : renamed(name, prefixes),
      attributes: prefixes.size === 0 ? own : renamedKeys(own, prefixes),
      children: NO_CHILDREN,
      text: '',
      start,
      startEnd,
      contentEnd: startEnd,
    })
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    if (unread > 0) {
      unread--
      return
    }
    const element = open.pop() as XmlElement
    if (!isSelfClosing) element.contentEnd = text.lastIndexOf('</', parser.position - 1)
    const above = open[open.length - 1]
    if (above === undefined) root = element
    else if (above.name === stream?.of) {
      stream.take(element)
      nodes = 0
    } else if (stream === undefined || !UNREAD.has(element.name)) {
      if (above.children === NO_CHILDREN) above.children = [element]
      else above.children.push(element)
    }
  })
  const addText = (piece: string): void => {
    if (unread > 0) return
    const element = open[open.length - 1]
    if (element && HOLD_TEXT.has(element.name)) element.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  if (root === null) throw broken(text, 0, 'no element', part, path)
  return root
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** The value of a child's `w:val`; undefined where there is no such child or value. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** Whether a property that is on by its mere presence is on; undefined where it is not named. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name)
  return property && !OFF.has(property.attributes['w:val'] ?? '')
}

/** A whole number; undefined for anything else. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined
}

// Most elements have neither: two objects for all of them save a third of the memory.
const NO_CHILDREN: XmlElement[] = []
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {}

/** How text looks, which is half of all elements, and what an editor leaves behind: not kept where a part is streamed. */
const UNREAD: ReadonlySet<string> = new Set(
  [
    ...['rFonts', 'bCs', 'iCs', 'color', 'sz', 'szCs', 'lang', 'u', 'kern', 'w', 'spacing', 'ind', 'jc'],
    ...['highlight', 'shd', 'noProof', 'proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak'],
    ...['tcW', 'tcBorders', 'tcMar', 'tblBorders', 'tblW', 'vAlign', 'keepNext', 'keepLines', 'widowControl'],
    ...['contextualSpacing', 'snapToGrid', 'suppressAutoHyphens', 'adjustRightInd', 'overflowPunct'],
  ].map((name) => `w:${name}`),
)

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off', 'none'])

/** ECMA-376 part 1, 17.3.3.31, 17.3.3.7, 17.16.23, 17.16.13; 22.1.2.116. */
const HOLD_TEXT: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t'])

/** The namespaces that matter, in their transitional and their strict form. */
const PREFIXES: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [
    /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:wordprocessingml\/2006|ooxml\/wordprocessingml)\/main$/,
    'w',
  ],
  [
    /^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:officeDocument\/2006|ooxml\/officeDocument)\/relationships$/,
    'r',
  ],
  [/^http:\/\/(?:schemas\.openxmlformats|purl\.oclc)\.org\/(?:officeDocument\/2006|ooxml\/officeDocument)\/math$/, 'm'],
  [/^http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006$/, 'mc'],
  [/^http:\/\/schemas\.openxmlformats\.org\/package\/2006\/(?:relationships|content-types)$/, ''],
]

/** Notes a prefix that is not the usual one of its namespace; the default namespace is the prefix of no letters. */
function learnPrefix(prefixes: Map<string, string>, key: string, uri: string): void {
  const own = key === 'xmlns' ? '' : key.slice(6)
  const usual = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1]
  if (usual !== undefined && usual !== own) prefixes.set(own, usual)
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const usual = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
  if (usual === undefined) return name
  return usual === '' ? name.slice(colon + 1) : `${usual}:${name.slice(colon + 1)}`
}

function renamedKeys(
  attributes: Readonly<Record<string, string>>,
  prefixes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  // The default namespace is not that of attributes.
  const entries = Object.entries(attributes)
  return Object.fromEntries(entries.map(([key, value]) => [key.includes(':') ? renamed(key, prefixes) : key, value]))
}

function broken(text: string, at: number, reason: string, part: string, path: string | undefined): UserError {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  // The messages of the parser end with a stop.
  const values = { part, line: String(line), reason: reason.replace(/\.$/, '') }
  return new UserError({
    ...(path === undefined ? {} : { file: path }),
    code: 'broken-part',
    values,
    message: `${part} is no sound XML (line ${line}: ${values.reason})`,
    hint: 'open the file in a word processor and save it again',
  })
}
