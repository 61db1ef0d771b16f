/**
 * Which lines are headings, and how deep. Where the format marks headings they are taken as marked; an unmarked one is recognised by
 * its shape (one short line without end punctuation) together with evidence that needs no list of words:
 *
 * - the contents name it;
 * - it carries a label that comes again with other ordinals (`Component 1`, `Component 2`; `A.`, `B.`);
 * - its words come again as a line of the same shape (a recurring subheading);
 * - it stands right after a heading that is only a label, as its title;
 * - it stands between two headings;
 * - it is set off, all bold or all italic, behind the masthead, and few lines are.
 */
import { readMarker } from '../language/markers.ts'
import { isDotted, readDotted } from './dotted-labels.ts'
import { fold, foldedText } from './fold.ts'
import { frontLines } from './front-matter.ts'
import { type HeadingLabel, readHeadingLabel } from './heading-label.ts'
import { displayWidth, isFinished } from './joining.ts'
import type { Piece } from './piece.ts'

const WIDEST = 220
const WIDEST_RECURRING = 90
const NOTE_HEAD = /^[¹²³⁴-⁹*†‡]/

/** Marks heading pieces with role and level. `entries`: the folded texts of the contents list. */
export function findHeadings(pieces: readonly Piece[], entries: ReadonlySet<string>): void {
  const marked = pieces.filter((piece) => piece.markedLevel !== null).length
  const prefersRoman = pieces.some((piece) => /^(?:II|III|IV|VI)[.．、]/.test(piece.text.text.slice(0, 4)))
  const shapes = pieces.map((piece) => readShape(piece, prefersRoman))
  readDottedLabels(pieces, shapes)
  const evidence = gather(shapes, entries)
  pieces.forEach((piece, index) => {
    const shape = shapes[index] as Shape | null
    if (piece.markedLevel !== null) piece.role = 'heading'
    else if (shape && isHeading(shape, evidence, marked >= 3)) piece.role = 'heading'
  })
  if (marked < 3) {
    markSetOff(pieces, shapes)
    markNeighbours(pieces, shapes)
  }
  markContentsTitle(pieces, shapes)
  demoteNumbered(pieces, shapes)
  assignLevels(pieces, shapes, entries)
}

/** What a candidate line looks like. */
interface Shape {
  readonly text: string
  readonly folded: string
  label: HeadingLabel | null
  readonly width: number
  /** The words before a colon, folded; empty where there are none: `Note: ...` is a paragraph with a run-in label. */
  readonly leadIn: string
}

interface EvidenceTable {
  readonly entries: ReadonlySet<string>
  readonly entryTitles: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, number>
  readonly families: ReadonlyMap<string, ReadonlySet<number>>
  readonly leadIns: ReadonlyMap<string, ReadonlySet<string>>
}

function readShape(piece: Piece, prefersRoman: boolean): Shape | null {
  if (piece.type !== 'text' || piece.role !== null || piece.bullet) return null
  const { text } = piece.text
  if (text === '' || (piece.markedLevel === null && (piece.lineCount > 2 || text.length > WIDEST))) return null
  const width = displayWidth(text)
  if (piece.markedLevel === null) {
    if (width > WIDEST || isFinished(text) || /[,，、—–-]$/.test(text)) return null
    if (!/\p{L}/u.test(text) || /^[A-Z]{1,6}(?:\/[A-Za-z0-9.]+)+$/.test(text) || /^\d{2,4}\/\d/.test(text)) return null
    if (NOTE_HEAD.test(text)) return null
    const marker = readMarker(text)
    if (marker && readHeadingLabel(text) === null) return null
    if (/^\d+[A-Z]?\.\d/.test(text)) return null
  }
  const colon = /^([^:：︰]{2,60})[:：︰]\s*\S/.exec(text)
  return {
    text,
    folded: foldedText(piece),
    label: readHeadingLabel(text, prefersRoman),
    width,
    leadIn: colon ? fold(colon[1] as string) : '',
  }
}

/** Labels of which only the stop is left; one walk back and one forth, since a text can have thousands of such lines. */
function readDottedLabels(pieces: readonly Piece[], shapes: readonly (Shape | null)[]): void {
  if (!shapes.some((shape) => shape !== null && isDotted(shape.text))) return
  const after = new Map<number, HeadingLabel | null>()
  let next: HeadingLabel | null = null
  for (let index = shapes.length - 1; index >= 0; index--) {
    after.set(index, next)
    if (shapes[index]?.label?.style === 'chinese') next = shapes[index]?.label ?? null
  }
  let before: HeadingLabel | null = null
  shapes.forEach((shape, index) => {
    if (!shape) return
    if (isDotted(shape.text)) {
      const piece = pieces[index] as Piece
      piece.dotted = readDotted(shape.text, before, after.get(index) ?? null)
      shape.label = piece.dotted
    }
    if (shape.label?.style === 'chinese') before = shape.label
  })
}

function gather(shapes: readonly (Shape | null)[], entries: ReadonlySet<string>): EvidenceTable {
  const counts = new Map<string, number>()
  const families = new Map<string, Set<number>>()
  const leadIns = new Map<string, Set<string>>()
  const entryTitles = new Set<string>()
  for (const shape of shapes) {
    if (!shape) continue
    counts.set(shape.folded, (counts.get(shape.folded) ?? 0) + 1)
    if (shape.label) addTo(families, shape.label.family, shape.label.ordinal)
    if (shape.leadIn) addTo(leadIns, shape.leadIn, shape.folded)
  }
  return { entries, entryTitles, counts, families, leadIns }
}

function addTo<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

function isHeading(shape: Shape, evidence: EvidenceTable, needsLabel: boolean): boolean {
  if (evidence.entries.has(shape.folded)) return true
  const { label } = shape
  if (label) {
    if (label.style === 'decimal') return false
    if (namedWithTitle(shape, label, evidence.entries)) return true
    const ordinals = evidence.families.get(label.family)
    if (ordinals && ordinals.size > 1 && hasNeighbour(ordinals, label.ordinal)) return true
  }
  if (needsLabel || isRunIn(shape, evidence)) return false
  return shape.width <= WIDEST_RECURRING && (evidence.counts.get(shape.folded) ?? 0) > 1
}

/** An entry that begins with this label names it too, whatever title follows on the next line. */
function namedWithTitle(shape: Shape, label: HeadingLabel, entries: ReadonlySet<string>): boolean {
  if (label.style !== 'word' || label.textStart < shape.text.length) return false
  for (const entry of entries)
    if (
      entry.length > shape.folded.length &&
      entry.startsWith(shape.folded) &&
      !/^\d/.test(entry.slice(shape.folded.length))
    )
      return true
  return false
}

function hasNeighbour(ordinals: ReadonlySet<number>, ordinal: number): boolean {
  for (let step = 1; step <= 3; step++) if (ordinals.has(ordinal - step) || ordinals.has(ordinal + step)) return true
  return false
}

/** `Label: text` with other texts elsewhere is a paragraph with a run-in label. */
function isRunIn(shape: Shape, evidence: EvidenceTable): boolean {
  return shape.leadIn !== '' && (evidence.leadIns.get(shape.leadIn)?.size ?? 0) > 1
}

/** Lines that are bold or italic as a whole. In the masthead this tells nothing, but for its last line, which heads what follows where no other does. */
function markSetOff(pieces: readonly Piece[], shapes: readonly (Shape | null)[]): void {
  const front = frontLines(pieces)
  const following = pieces.slice(front).find(({ text }) => !NOTE_HEAD.test(text.text))
  const masthead = following?.isSetOff ? front : Math.max(1, front) - 1
  const all = pieces.filter(({ type, role }, index) => index >= masthead && type === 'text' && role === null)
  if (all.filter(({ isSetOff }) => isSetOff).length * 2 > all.length) return
  pieces.forEach((piece, index) => {
    const shape = shapes[index]
    if (index >= masthead && shape && piece.isSetOff && piece.role === null && shape.leadIn === '')
      piece.role = 'heading'
  })
}

/** Titles under bare labels, and lines between two headings. */
function markNeighbours(pieces: readonly Piece[], shapes: readonly (Shape | null)[]): void {
  pieces.forEach((piece, index) => {
    const shape = shapes[index]
    const before = pieces[index - 1]
    if (!shape || !before || before.role !== 'heading') return
    const label = shapes[index - 1]?.label
    const isBareLabel = label?.style === 'word' && label.textStart >= (shapes[index - 1] as Shape).text.length
    if (isBareLabel && !isRunInSomewhere(shape, shapes) && !(piece.role === 'heading' && shape.label))
      piece.role = 'title'
  })
  pieces.forEach((piece, index) => {
    const shape = shapes[index]
    if (!shape || piece.role !== null || shape.width > WIDEST_RECURRING || shape.leadIn !== '' || shape.label) return
    const before = pieces[index - 1]?.role
    const after = pieces[index + 1]?.role
    if ((before === 'heading' || before === 'title') && after === 'heading') piece.role = 'heading'
  })
}

function isRunInSomewhere(shape: Shape, shapes: readonly (Shape | null)[]): boolean {
  return (
    shape.leadIn !== '' &&
    shapes.some((other) => other && other !== shape && other.leadIn === shape.leadIn && other.folded !== shape.folded)
  )
}

/** The line right above the contents list is its title. */
function markContentsTitle(pieces: readonly Piece[], shapes: readonly (Shape | null)[]): void {
  const first = pieces.findIndex((piece) => piece.role === 'contents')
  const above = pieces[first - 1]
  if (
    first > 0 &&
    above &&
    shapes[first - 1] &&
    above.role === null &&
    (shapes[first - 1] as Shape).width <= SHORT_TITLE
  )
    above.role = 'heading'
}

const SHORT_TITLE = 40

/**
 * `1. Title` is a heading where it does not count on from the numbered paragraph before it, and the paragraphs around it do without it.
 */
function demoteNumbered(pieces: readonly Piece[], shapes: readonly (Shape | null)[]): void {
  let last = 0
  pieces.forEach((piece, index) => {
    if (piece.type !== 'text' || piece.role !== null || piece.bullet) return
    const { text } = piece.text
    const number = readMarker(text)
    if (number?.number === undefined || number.number.includes('.')) return
    const ordinal = number.readings[0]?.ordinal ?? 0
    const shape = shapes[index]
    if (!shape || shape.width > WIDEST_RECURRING || ordinal === last + 1) {
      last = ordinal
      return
    }
    const next = pieces
      .slice(index + 1, index + 6)
      .find((other) => other.type === 'text' && readMarker(other.text.text)?.number !== undefined)
    const following = next ? (readMarker(next.text.text)?.readings[0]?.ordinal ?? 0) : 0
    if (last > 0 && following === last + 1 && following !== ordinal + 1) piece.role = 'heading'
    else last = ordinal
  })
}

/** Depths by a stack of label families: a family already open closes what is below it, a new one opens a level. */
function assignLevels(pieces: readonly Piece[], shapes: readonly (Shape | null)[], entries: ReadonlySet<string>): void {
  const stack: { family: string; level: number }[] = []
  let hasContent = false
  pieces.forEach((piece, index) => {
    if (piece.role === 'title') {
      piece.level = (stack[stack.length - 1]?.level ?? 0) + 1
      return
    }
    if (piece.role !== 'heading') {
      if (piece.role === null) hasContent = true
      return
    }
    const shape = shapes[index]
    if (piece.markedLevel !== null) {
      while (stack.length > 0 && (stack[stack.length - 1] as { level: number }).level >= piece.markedLevel) stack.pop()
      piece.level = piece.markedLevel
      stack.push({ family: shape?.label?.family ?? 'marked', level: piece.level })
    } else {
      const label = shape?.label ?? null
      const isNamed = shape ? entries.has(shape.folded) : false
      piece.level = levelOf(stack, label, isNamed, hasContent)
    }
    hasContent = false
  })
}

const TOP_STYLES = ['upper-roman', 'upper-letter', 'chinese']

function levelOf(
  stack: { family: string; level: number }[],
  label: HeadingLabel | null,
  isNamed: boolean,
  hasContent: boolean,
): number {
  const family = label ? label.family : isNamed ? 'named' : 'text'
  const open = stack.findIndex((entry) => entry.family === family)
  if (open >= 0) stack.length = open
  else if (family === 'named') stack.length = 0
  else if (label) {
    while (stack[stack.length - 1]?.family === 'text') stack.pop()
    const top = stack[stack.length - 1]
    if (stack.length === 1 && top?.family === 'named' && hasContent && TOP_STYLES.includes(label.style)) stack.pop()
  }
  const level = (stack[stack.length - 1]?.level ?? 0) + 1
  stack.push({ family, level })
  return level
}
