/**
 * Lists inside running text, `...: (a) ...; (b) ...`, and inside table cells, where white space alone can stand before a marker.
 */
import { readWreck, resembles } from '../language/garblings.ts'
import { SPACED_JOINTS, UNSPACED_JOINTS } from '../language/joints.ts'
import { readMarker } from '../language/markers.ts'
import { parseChineseNumeral } from '../language/numerals.ts'
import type { LanguageProfile } from '../language/profiles/index.ts'
import type { LabelStyle } from '../model/document.ts'
import { type Candidate, climb, type Rung } from './ladder.ts'

/** An item inside a text, `[start, end)` from its marker to the next one. */
export interface InlineItem {
  readonly start: number
  readonly end: number
  readonly markerEnd: number
  readonly textStart: number
  readonly printed: string
  readonly rung: Rung
}

interface Found extends Candidate {
  readonly start: number
  readonly markerEnd: number
  readonly textStart: number
  readonly printed: string
}

/** How far before a marker the colon of its list is looked for. */
const REACH = 2000
const AFTER_JOINT = new RegExp(`(?:[,，、]|\\s(?:${SPACED_JOINTS})|${UNSPACED_JOINTS})\\s*$`)
const AFTER_STOP = new RegExp(`[:：︰;；\\n。]\\s*(?:(?:${SPACED_JOINTS}) |${UNSPACED_JOINTS})?$`)
const BRACKET = /[(（㈠-㈩①-⑳⑴-⒇]/g

/**
 * Finds the inline items of a text, in order; empty where there is no list. `from`: where the text's own label ends; `lineStarts`: where
 * the second and later lines of a cell begin.
 */
export function findInlineItems(
  text: string,
  isCell: boolean,
  from: number,
  profile: LanguageProfile,
  lineStarts: readonly number[] = [],
): InlineItem[] {
  const found = findCandidates(text, isCell, from, lineStarts, profile)
  if (found.length === 0) return []
  const rungs = climbTwice(text, found, profile.guessedMarker, isCell)
  const kept = found.flatMap((candidate, index) => {
    const rung = rungs[index]
    return rung ? [{ candidate, rung }] : []
  })
  const lists = new Map<number, number>()
  for (const { rung } of kept) lists.set(rung.list, (lists.get(rung.list) ?? 0) + 1)
  const accepted = kept.filter(({ candidate, rung }) =>
    isList(text, lists.get(rung.list) ?? 0, candidate, rung, isCell, from),
  )
  return accepted.map(({ candidate, rung }, index) => ({
    start: candidate.start,
    end: itemEnd(text, accepted, index),
    markerEnd: candidate.markerEnd,
    textStart: candidate.textStart,
    printed: candidate.printed,
    rung,
  }))
}

/**
 * A mere space before a marker says little. In a cell a figure may stand there, `from 83 to 95 (ii) Increased ...`, and in running text a comma,
 * `...: (a) ..., (b) ... and (c) ...`; a damaged marker is then hard to tell from a remark. It is a marker where it counts on from the item before it
 * and stands as an item does.
 */
function climbTwice(text: string, found: readonly Found[], preferred: LabelStyle, isCell: boolean): (Rung | null)[] {
  const rungs = climb(found, preferred)
  if (!found.some(({ place }, index) => place === 'space' && !rungs[index])) return rungs
  let last: { style: LabelStyle; ordinal: number } | null = null
  let isDoubted = false
  const again = found.map((candidate, index) => {
    const rung = rungs[index]
    if (rung || candidate.place !== 'space') {
      if (rung) last = rung
      return candidate
    }
    const next = countsOn(candidate, last, found[0] as Found)
    if (!next || !(isCell ? beginsAlike(text, candidate, found[0] as Found) : isEnumerated(text, candidate)))
      return candidate
    isDoubted = true
    last = next
    return { ...candidate, place: 'stop' as const }
  })
  return isDoubted ? climb(again, preferred) : rungs
}

/** What a candidate is as the next item, or as the one behind a lost one; the second, where the first one's marker is damaged or lost. */
function countsOn(
  { marker, wreck }: Found,
  last: { style: LabelStyle; ordinal: number } | null,
  first: Found,
): { style: LabelStyle; ordinal: number } | null {
  if (last && wreck && resembles(wreck, last.style, last.ordinal + 1))
    return { style: last.style, ordinal: last.ordinal + 1 }
  const gap = last && { style: last.style, ordinal: last.ordinal + 2 }
  if (gap && marker?.readings.some(({ style, ordinal }) => style === gap.style && ordinal === gap.ordinal)) return gap
  if (last && last.ordinal > 1) return null
  for (const { style, ordinal } of [...(marker?.readings ?? []), ...(wreck?.readings ?? [])]) {
    const isSecond = ordinal === 2 && style !== 'upper-roman' && style !== 'upper-letter'
    if (isSecond && (last === null || (first.wreck && resembles(first.wreck, style, 1)))) return { style, ordinal }
  }
  return null
}

/** Behind a comma or an `and`, and before that a colon. */
function isEnumerated(text: string, { start }: Found): boolean {
  return (
    AFTER_JOINT.test(text.slice(Math.max(0, start - 6), start)) &&
    /[:：︰]/.test(text.slice(Math.max(0, start - REACH), start))
  )
}

/** No item begins with a small letter where the first one does not; a mere figure in brackets needs a capital or a space behind it. */
function beginsAlike(text: string, candidate: Found, first: Found): boolean {
  const isFirst = first.start === candidate.start
  const head = text.charAt(isFirst ? 0 : first.textStart)
  const own = text.charAt(candidate.textStart)
  if (/\p{Ll}/u.test(head) || /\p{Ll}/u.test(own)) return false
  if (candidate.wreck?.look !== 'glyph' && !/\s/.test(text.charAt(candidate.start - 1))) return false
  const isRemark = /\d/.test(candidate.printed) && candidate.textStart === candidate.markerEnd
  return /\p{Lu}/u.test(own) || (!/\p{Lu}/u.test(head) && !isRemark)
}

/**
 * One marker alone makes a list only at the head of a cell, behind a stop with an ordinal that shows that others are lost, or where the stops of a list
 * of two are there: `...: (a) ...`, `...: ..., (b) ...`, and `...: (b) ...` whose first item is lost.
 */
function isList(text: string, count: number, candidate: Found, rung: Rung, isCell: boolean, from: number): boolean {
  if (count > 1) return true
  if (rung.isGarbled) return false
  if (isCell) return candidate.start === from || rung.ordinal > 1
  if (rung.ordinal === 1) return isBehindColon(text, candidate)
  if (rung.ordinal > 2) return false
  if (isBehindColon(text, candidate)) return true
  return isEnumerated(text, candidate) || isBehindStop(text, candidate, from)
}

function isBehindColon(text: string, { start }: Found): boolean {
  return /[:：︰]\s*$/.test(text.slice(Math.max(0, start - 4), start))
}

/** Behind a semicolon, and before that a colon. */
function isBehindStop(text: string, { start }: Found, from: number): boolean {
  return (
    /[;；]\D{0,5}$/.test(text.slice(Math.max(from, start - 8), start)) &&
    /[:：︰]/.test(text.slice(Math.max(from, start - REACH), start))
  )
}

function itemEnd(text: string, accepted: readonly { candidate: Found; rung: Rung }[], index: number): number {
  const depth = (accepted[index] as { rung: Rung }).rung.depth
  let next = index + 1
  while (next < accepted.length && (accepted[next] as { rung: Rung }).rung.depth > depth) next++
  let end = accepted[next]?.candidate.start ?? text.length
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--
  return end
}

function findCandidates(
  text: string,
  isCell: boolean,
  from: number,
  lineStarts: readonly number[],
  profile: LanguageProfile,
): Found[] {
  const places: Place[] = isCell ? [{ at: from, place: 'cell' }] : []
  for (const at of lineStarts) if (at > from) places.push({ at, place: 'cell' })
  const heads = places.length
  BRACKET.lastIndex = from
  for (let match = BRACKET.exec(text); match; match = BRACKET.exec(text)) {
    const place = isCell && match.index === from ? null : placeOf(text, match.index, from, isCell, profile)
    // At the start of a line this is the second reading of one place; the first one counts.
    if (place) places.push({ at: match.index, place })
  }
  const mayBeBare = isCell || /[;；\n]/.test(text) || (places.length > 0 && /[:：︰]/.test(text))
  const bare = [...(mayBeBare ? findBare(text, from) : []), ...findStopped(text, from)]
  // A loop, since a text can hold more of them than a call takes arguments.
  for (const place of bare) places.push(place)
  if (bare.length > 0 || heads > 1) places.sort((one, other) => one.at - other.at)
  const found: Found[] = []
  let end = 0
  for (const place of places) {
    const read = place.at < end ? null : readCandidate(text, place)
    if (!read) continue
    found.push(read)
    end = read.markerEnd
  }
  return found
}

interface Place {
  readonly at: number
  readonly place: Candidate['place']
  /** Whether a number without brackets can be a marker there. */
  readonly mayBeNumber?: boolean
}

function readCandidate(text: string, { at, place, mayBeNumber = false }: Place): Found | null {
  const printed = readMarker(text, at)
  const isInline =
    printed !== null && (printed.number === undefined || mayBeNumber) && printed.readings[0]?.style !== 'bullet'
  const marker = isInline && (place !== 'space' || /^[(（㈠-㈩①-⑳⑴-⒇]/.test(printed.printed)) ? printed : null
  const wreck = readWreck(text, at)
  const read = marker ?? wreck
  if (!read || read.textStart >= text.length) return null
  // Markers in a row are those of a reference: `article 4 (a), (b) and (c)`.
  if (place === 'space' && NEXT_MARKER.test(text.slice(read.end, read.end + 12))) return null
  return { marker, wreck, place, start: at, markerEnd: read.end, textStart: read.textStart, printed: read.printed }
}

const NEXT_MARKER = new RegExp(
  `^\\s*[,，、;；]?\\s*(?:${SPACED_JOINTS}|to|à|a|至|到|与|${UNSPACED_JOINTS})?\\s*[(（][^\\s()（）]{1,4}[)）]`,
)

/** What stands before a bracket; null where a marker cannot stand there. */
function placeOf(
  text: string,
  at: number,
  from: number,
  isCell: boolean,
  profile: LanguageProfile,
): Candidate['place'] | null {
  if (at === from) return isCell ? 'cell' : 'line'
  const before = text.slice(Math.max(from, at - 12), at)
  if (AFTER_STOP.test(before)) return 'stop'
  if (/第\S{0,4}$/.test(before) || isGloss(text, at, before, profile)) return null
  if (endsSentence(before, profile)) return 'stop'
  if (/\d\s*$/.test(before)) return 'space'
  if (isCell) return /[\s\u3000,，.]$/.test(before) ? 'stop' : null
  if (/[\s,，、]$/.test(before) || /(?:和|及|或)$/.test(before)) return 'space'
  // No space is put before a marker within a Chinese sentence: 委员会应(a) ...，(b) ....
  return /\p{Script=Han}$/u.test(before) && MARKED.test(text.slice(at, at + 8)) ? 'space' : null
}

/** A letter or a Roman or Chinese numeral in brackets with a text of its own: neither `(a)项` nor the first of `(a)和(b)`. */
const MARKED =
  /^[(（](?:[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）]\s?(?!(?:分?[项段节]|小[项段节]|[款目条类组级号点]|[至到、,，;；]))\S/u

/** Whether a figure in brackets only repeats the number in words before it: `three (3) members`, `三(3)名`. */
function isGloss(text: string, at: number, before: string, { grammar }: LanguageProfile): boolean {
  const figure = GLOSS.exec(text.slice(at, at + 5))?.[1]
  const word = figure && /(?:^|[\s-])(\p{L}+)\s?$/u.exec(before)?.[1]
  if (!word) return false
  const value = grammar.numerals.read(word, 0)?.key ?? String(parseChineseNumeral(word.slice(-1)) ?? '')
  return value !== '' && figure.endsWith(value)
}

const GLOSS = /^[(（](\d{1,3})[)）]/

/** Whether a sentence of words in letters ends before a bracket: `... above ground. (b) ...`, but not `... in para. (b)`. */
function endsSentence(before: string, { sentenceWords }: LanguageProfile): boolean {
  const word = /([\p{Ll}\p{M}]{3,})[.]\s+$/u.exec(before)?.[1]
  return word !== undefined && !sentenceWords.beforeNumbers.has(word) && !sentenceWords.alwaysContinued.has(word)
}

const BARE = /[\s:：;；，,和及或]((?:[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[)）]|Hi|lll|111)(?=\s)/g
// Without one of these there is no bare marker; most texts have none.
const MAY_BE_BARE = /[)）]|Hi|lll|111/

const STOPPED = new RegExp(
  `[:：︰;；]\\s*(?:(?:${SPACED_JOINTS}) )?(?=(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[.．、](?! ?\\d))`,
  'g',
)

/** Numbers with a stop, behind the stops of a list alone: `...: 1. ...; 2. ...`. */
function findStopped(text: string, from: number): Place[] {
  const found: Place[] = []
  STOPPED.lastIndex = from
  for (let match = STOPPED.exec(text); match; match = STOPPED.exec(text))
    found.push({ at: match.index + match[0].length, place: 'stop', mayBeNumber: true })
  return found
}

/** Markers that lost a bracket, `a)` or `Hi`, behind a stop or a space. */
function findBare(text: string, from: number): Place[] {
  const found: Place[] = []
  if (!MAY_BE_BARE.test(text)) return found
  BARE.lastIndex = from
  for (let match = BARE.exec(text); match; match = BARE.exec(text)) found.push({ at: match.index + 1, place: 'stop' })
  return found
}
