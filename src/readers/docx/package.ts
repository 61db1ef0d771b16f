/** A DOCX file as a package of parts (ECMA-376 part 2): their texts, and which is related to which. */
import { UserError } from '../../model/user-error.ts'
import { type DecodedText, decodeBytes } from '../decode.ts'
import { DEFAULT_LIMITS, type ReadLimits, type RenderOptions } from '../render-options.ts'
import { parseXml, type Stream, type XmlElement } from './xml.ts'
import { openZip, unpack, type Zip, type ZipEntry } from './zip.ts'

export interface Part {
  readonly name: string
  readonly entry: ZipEntry
  readonly bytes: Uint8Array
  readonly decoded: DecodedText
}

export interface Package {
  readonly zip: Zip
  readonly limits: ReadLimits
  readonly path: string | undefined
  /** The part that holds the body, `word/document.xml`. */
  readonly main: string
  /** The part of that name; null where there is none. */
  readonly read: (name: string) => Part | null
  /** The root of a part; null where there is none. */
  readonly parse: (name: string, stream?: Stream) => XmlElement | null
  /** What a part is related to within the package. */
  readonly related: (name: string) => readonly Relationship[]
}

export interface Relationship {
  readonly id: string
  /** The last word of its type: `footnotes`. */
  readonly kind: string
  /** Name of the part that it leads to. */
  readonly target: string
}

/** Opens a DOCX file; throws `UserError` where it is damaged, asks for too much or is another kind of package. */
export function openPackage(bytes: Uint8Array, { path, limits: given }: RenderOptions): Package {
  const limits = { ...DEFAULT_LIMITS, ...given }
  const zip = openZip(bytes, limits, path)
  const entries = new Map(zip.entries.map((entry) => [plainName(entry.name), entry]))
  const parts = new Map<string, Part>()
  let left = limits.totalSize
  const read = (name: string): Part | null => {
    const key = plainName(name)
    const known = parts.get(key)
    const entry = entries.get(key)
    if (known || !entry) return known ?? null
    const unpacked = unpack(zip, entry, limits, left, path)
    left -= unpacked.length
    const part = { name, entry, bytes: unpacked, decoded: decodePart(unpacked, path) }
    parts.set(key, part)
    return part
  }
  const parse = (name: string, stream?: Stream): XmlElement | null => {
    const part = read(name)
    return part && parseXml({ text: part.decoded.text, part: name, path }, limits, stream)
  }
  const related = (name: string): readonly Relationship[] => readRelationships(name, parse(relationshipsOf(name)))
  const main = related('').find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined || !entries.has(plainName(main))) throw noDocument(path)
  return { zip, limits, path, main, read, parse, related }
}

/** The error for a package that holds no text document. */
export function noDocument(path: string | undefined): UserError {
  return new UserError({
    ...(path === undefined ? {} : { file: path }),
    code: 'no-docx',
    message: 'is a zip file, but no Word document',
    hint: 'give a DOCX, PDF, HTML, Markdown or text file',
  })
}

// Names are compared without case (part 2, 6.2.2.3); some writers separate by backslashes.
function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

/** Parts are in UTF-8 or, with a byte order mark, in UTF-16 (part 2, 8.1). */
function decodePart(bytes: Uint8Array, path: string | undefined): DecodedText {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return decodeBytes(bytes, { encoding: isWide ? 'utf-16' : 'utf-8', ...(path === undefined ? {} : { path }) })
}

/** The part that holds the relationships of a part; of the package, where the name is empty. */
function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

function readRelationships(name: string, root: XmlElement | null): Relationship[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  return (root?.children ?? []).flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes
    if (mode === 'External') return []
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolvePath(folder, target) }]
  })
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
