/**
 * A bitext in XML, read in one pass. The parser tells where tags begin and end; the text between them is taken from the file itself, which gives the
 * place of every character. What has been read is dropped behind each unit.
 */
import { SaxesParser } from 'saxes'
import type { MappedText } from '../../model/mapped-text.ts'
import type { UnitStretch } from '../../model/translation-unit.ts'
import { NO_ESCAPES, unescaped, XML_ESCAPES } from '../escapes.ts'
import { overLimit } from '../over-limit.ts'
import { DEFAULT_LIMITS } from '../render-options.ts'
import { brokenXml, declaresEntities } from '../xml-mistakes.ts'
import type { BitextOptions } from './bitext-options.ts'
import { type FileWindow, openWindow } from './file-window.ts'
import { stretchOf } from './stretch.ts'
import type { UnitCollector } from './unit-collector.ts'

/** What follows the elements of one format and gives units to a collector. Names are without prefix; `above` are those that enclose the element. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, above: readonly string[]) => void
  readonly close: (name: string, above: readonly string[]) => void
  /** Whether the text that stands here belongs to a unit. */
  readonly wantsText: () => boolean
  /** Its places are offsets in the file. */
  readonly text: (text: MappedText) => void
  /** Whether a unit has begun and not ended. */
  readonly isInUnit: () => boolean
}

/** Reads the units; throws `UserError`, with line and column, for what is no sound XML, declares entities or exceeds a limit. */
export async function* readXmlUnits(
  chunks: AsyncIterable<string>,
  format: 'tmx' | 'xliff',
  listener: XmlListener,
  collector: UnitCollector,
  options: BitextOptions,
): AsyncGenerator<UnitStretch> {
  const window = openWindow()
  const reading = openReading(window, listener, options)
  for await (const chunk of chunks) {
    window.add(chunk)
    reading.write(chunk)
    yield* stretchOf(format, window, reading.boundary() - window.begins().offset, collector)
    reading.bound()
  }
  reading.end()
}

interface XmlReading {
  readonly write: (chunk: string) => void
  readonly end: () => void
  /** Offset in the file behind the last tag that no unit holds. */
  readonly boundary: () => number
  /** Throws where more stands behind the boundary than a unit may have. */
  readonly bound: () => void
}

function openReading(window: FileWindow, listener: XmlListener, options: BitextOptions): XmlReading {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const { path } = options
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const above: string[] = []
  // Offsets in the file.
  let textStart = 0
  let boundary = 0

  const bound = (end: number) => {
    if (end - boundary <= limits.unitSize) return
    const space = /^\s*/.exec(window.text().slice(boundary - window.begins().offset))?.[0].length ?? 0
    throw overLimit(path, `line ${window.placeOf(boundary + space).line}`, 'unitSize', limits.unitSize)
  }
  /** Hands over the text before a tag or the like that ends at `end`; gives where that begins, as an offset in the window. */
  const passMarkup = (end: number): number => {
    const base = window.begins().offset
    const from = textStart - base
    // No text holds this character as it is.
    const start = window.text().indexOf('<', from)
    if (start > from && listener.wantsText())
      listener.text(unescaped(window.text().slice(from, start), textStart, XML_ESCAPES))
    textStart = end
    bound(end)
    return start
  }
  const setBoundary = () => {
    if (!listener.isInUnit()) boundary = textStart
  }

  parser.on('error', ({ message }) => {
    throw brokenXml(path, window.placeOf(parser.position), message)
  })
  parser.on('doctype', (declaration) => {
    const start = window.begins().offset + passMarkup(parser.position)
    if (/<!ENTITY/i.test(declaration)) throw declaresEntities(path, window.placeOf(start))
    setBoundary()
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (above.length >= limits.depth) throw overLimit(path, 'the file', 'depth', limits.depth)
    passMarkup(parser.position)
    const local = withoutPrefix(name)
    listener.open(local, attributes, above)
    above.push(local)
    setBoundary()
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    if (!isSelfClosing) passMarkup(parser.position)
    const name = above.pop() as string
    listener.close(name, above)
    setBoundary()
  })
  parser.on('cdata', (content) => {
    const start = passMarkup(parser.position)
    const from = start + '<![CDATA['.length
    const raw = window.text().slice(from, textStart - window.begins().offset - ']]>'.length)
    if (content !== '' && listener.wantsText()) listener.text(unescaped(raw, window.begins().offset + from, NO_ESCAPES))
  })
  parser.on('comment', () => {
    // The parser has yet to read the last character.
    passMarkup(parser.position + 1)
    setBoundary()
  })
  parser.on('processinginstruction', () => {
    passMarkup(parser.position)
    setBoundary()
  })
  parser.on('xmldecl', () => {
    passMarkup(parser.position)
    setBoundary()
  })

  return {
    write: (chunk) => parser.write(chunk),
    end: () => parser.close(),
    boundary: () => boundary,
    bound: () => bound(window.begins().offset + window.text().length),
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
