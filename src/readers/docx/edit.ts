/**
 * Edits of a rendered text, made in the DOCX file: the text of the runs concerned changes and nothing else, so that all formatting stays. What
 * replaces text in several runs goes into the first of them.
 */
import type { Rendering } from '../../model/block.ts'
import { applyEdits, type Edit } from '../../model/fix.ts'
import { spliceBytes } from '../decode.ts'
import type { RenderOptions } from '../render-options.ts'
import { trace } from './render.ts'
import type { TypedStretch } from './sheet.ts'
import type { XmlElement } from './xml.ts'
import { replaceEntries } from './zip-write.ts'

export interface EditedDocx {
  readonly bytes: Uint8Array
  /** Of the new file. */
  readonly rendering: Rendering
}

/**
 * The file with the edits made, which must be in order, without overlaps and each within typed text of one line, as `unmendable` tells;
 * anything else is a bug of the caller and throws an Error.
 */
export function editDocx(bytes: Uint8Array, edits: readonly Edit[], options: RenderOptions = {}): EditedDocx {
  const { docx, rendering, typed } = trace(bytes, options, true)
  const changes = new Map<XmlElement, ElementChange>()
  for (const edit of edits) {
    const lean = withoutCommonEnds(edit, rendering.text)
    for (const { stretch, start, end, text } of shares(lean, typed)) {
      const change = changes.get(stretch.element) ?? { part: stretch.part, edits: [] }
      changes.set(stretch.element, change)
      const from = stretch.offset - stretch.at
      change.edits.push({ span: { start: start + from, end: end + from }, text })
    }
  }
  const written = replaceEntries(docx.zip, changedParts(changes, docx.read))
  const after = trace(written, options, false).rendering
  if (after.text !== applyEdits(rendering.text, edits)) throw new Error('the edits did not come out as they should')
  return { bytes: written, rendering: after }
}

interface ElementChange {
  readonly part: string
  /** In the text of the element. */
  readonly edits: Edit[]
}

/** What of an edit one stretch takes. */
interface Share {
  readonly stretch: TypedStretch
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What both texts begin and end with is left alone, so that no more runs are touched than must be. */
function withoutCommonEnds({ span, text }: Edit, source: string): Edit {
  const before = source.slice(span.start, span.end)
  const most = Math.min(before.length, text.length)
  let head = 0
  while (head < most && before[head] === text[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  return { span: { start: span.start + head, end: span.end - tail }, text: text.slice(head, text.length - tail) }
}

function shares({ span: { start, end }, text }: Edit, typed: readonly TypedStretch[]): Share[] {
  if (start === end && text === '') return []
  if (start === end) {
    // Beside the text before, as if it were typed on.
    const beside =
      typed.find((stretch) => stretch.at < start && start <= stretch.at + stretch.length) ??
      typed.find((stretch) => stretch.at === start)
    if (!beside) throw new Error(`no typed text at ${start}`)
    return [{ stretch: beside, start, end, text }]
  }
  const touched = typed.filter((stretch) => stretch.at < end && start < stretch.at + stretch.length)
  const found = touched.map((stretch, index) => ({
    stretch,
    start: Math.max(start, stretch.at),
    end: Math.min(end, stretch.at + stretch.length),
    text: index === 0 ? text : '',
  }))
  if (found.reduce((sum, share) => sum + share.end - share.start, 0) !== end - start)
    throw new Error(`not all is typed from ${start} to ${end}`)
  return found
}

function changedParts(changes: ReadonlyMap<XmlElement, ElementChange>, read: ReturnType<typeof trace>['docx']['read']) {
  const byPart = new Map<string, Edit[]>()
  for (const [element, { part, edits }] of changes) {
    const found = byPart.get(part) ?? []
    byPart.set(part, found)
    found.push(...elementEdits(element, edits, read(part)?.decoded.text ?? ''))
  }
  return new Map(
    [...byPart].map(([name, edits]) => {
      const part = read(name)
      if (!part) throw new Error(`no part ${name}`)
      return [part.entry, spliceBytes(part.bytes, part.decoded, edits)]
    }),
  )
}

/** The edits of the part that change the text of one element; its attribute for white space follows what the text now needs. */
function elementEdits(element: XmlElement, edits: readonly Edit[], source: string): Edit[] {
  const { text, start, startEnd, contentEnd } = element
  const isPreserved = element.attributes['xml:space'] === 'preserve'
  // What was not shown for want of the attribute must not come to light by it.
  const whole = applyEdits(text, edits)
  const shown = isPreserved ? whole : applyEdits(text, [...edits, ...blankEnds(text, edits)].sort(byStart))
  const content = { span: { start: startEnd, end: contentEnd }, text: escapeText(shown) }
  if (isPreserved || shown === shown.trim()) return [content]
  const tag = source.slice(start, startEnd).replace(/\s+xml:space\s*=\s*(?:"[^"]*"|'[^']*')/, '')
  return [{ span: { start, end: startEnd }, text: `${tag.slice(0, -1)} xml:space="preserve">` }, content]
}

/** Deletions of the white space at the ends of a text, as far as no edit touches it. */
function blankEnds(text: string, edits: readonly Edit[]): Edit[] {
  const head = text.length - text.replace(/^[ \t\n]+/, '').length
  const tail = text.replace(/[ \t\n]+$/, '').length
  const ends = [
    { start: 0, end: head },
    { start: Math.max(head, tail), end: text.length },
  ].filter(({ start, end }) => start < end)
  const isFree = (span: Edit['span']) =>
    edits.every((edit) => edit.span.end <= span.start || edit.span.start >= span.end)
  return ends.filter(isFree).map((span) => ({ span, text: '' }))
}

function byStart(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}
