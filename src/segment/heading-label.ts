/** The label at the head of a heading: a letter or numeral (`A.`, `II.`, `三、`) or words with an ordinal (`Subprogramme 2`, `第四章`, `附件二`). */
import { headingOrdinal, headingOrdinals } from '../language/heading-ordinals.ts'
import { type Marker, readMarker, romanValue } from '../language/markers.ts'
import type { LabelStyle } from '../model/document.ts'
import { fold } from './fold.ts'

export interface HeadingLabel {
  readonly printed: string
  /** Where the title begins. */
  readonly textStart: number
  readonly style: LabelStyle
  readonly ordinal: number
  /** What kind of label it is: equal for `Component 1` and `Component 4`. */
  readonly family: string
  readonly marker: Marker | null
}

const LATIN = new RegExp(
  `^(\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,2}?) {1,3}((?:\\d{1,3}[A-Z]?|[IVXL]{1,7}|[\\u2160-\\u216b])(?:er|re|[º°ª])?|[A-Z]|${headingOrdinals()})(?=[.:：．,—–(（]|\\s|$)`,
  'iu',
)
const NUMBERED =
  /^第\s?([〇零一二三四五六七八九十百]{1,6}|\d{1,3})\s?(\p{Script=Han}{1,2}?)(?=[\s\u3000.:：．、(（《“-]|$|之(?![一二三四五六七八九十]))/u
const NUMBERED_BARE = /^第\s?([〇零一二三四五六七八九十百]{1,6}|\d{1,3})\s?([编編章节節条條款])/u
/** What follows a numeral that only refers to an article: another one, a paragraph of it, or what it provides. */
const REFERENCE =
  /^(?:(?:及|和|与|與|或|至|到|、|以及|以至)其?第|第\s?[〇零一二三四五六七八九十百\d]+\s?[款项項]|之?[规規]定[的之者，]|之[规規]定|的|所[述指列载載规規称稱提涉定示])/u
const HAN =
  /^(\p{Script=Han}{1,8}?)[ \u3000]?(\d{1,3}|[IVXL]{1,6}|[A-Z]|[一二三四五六七八九十]{1,3})(?=[.．:：、,，(（\s\u3000]|$)/u
const HEADING_STYLES: readonly LabelStyle[] = ['upper-roman', 'upper-letter', 'chinese', 'decimal']

/** Reads the label that a heading may begin with; null where there is none. Whether it is one is for its recurrence to say. */
export function readHeadingLabel(text: string, prefersRoman = false): HeadingLabel | null {
  const marker = readMarker(text)
  if (marker) {
    const readings = marker.readings.filter((reading) => HEADING_STYLES.includes(reading.style))
    const reading = (prefersRoman ? readings.find((each) => each.style === 'upper-roman') : null) ?? readings[0]
    if (!reading || reading.ordinal === null) return null
    return {
      printed: marker.printed,
      textStart: marker.textStart,
      style: reading.style,
      ordinal: reading.ordinal,
      family: reading.style,
      marker,
    }
  }
  return /^第/.test(text) ? readNumbered(text) : readWords(text)
}

/** `第十七条 ...`: a label also where it heads running text, unless the text goes on as a reference does (`第一条及第二条之规定`). */
export function readNumbered(text: string): HeadingLabel | null {
  const match = NUMBERED.exec(text) ?? NUMBERED_BARE.exec(text)
  if (!match || REFERENCE.test(text.slice(match[0].length))) return null
  const ordinal = figure(match[1] as string)
  return ordinal === null ? null : word(text, match[0], `第${match[2]}`, ordinal)
}

function readWords(text: string): HeadingLabel | null {
  const latin = LATIN.exec(text)
  const match = latin ?? HAN.exec(text)
  if (!match) return null
  const ordinal = figure(match[2] as string)
  return ordinal === null ? null : word(text, match[0], fold(match[1] as string), ordinal)
}

function word(text: string, printed: string, family: string, ordinal: number): HeadingLabel {
  const rest = /^[\s\u3000.:：．、—–-]*/.exec(text.slice(printed.length))
  return {
    printed,
    textStart: printed.length + (rest?.[0].length ?? 0),
    style: 'word',
    ordinal,
    family: `word:${family}`,
    marker: null,
  }
}

function figure(text: string): number | null {
  if (/^\d/.test(text)) return Number.parseInt(text, 10)
  if (/^[A-Za-z]$/.test(text) && !/^[IVX]$/.test(text)) return text.toLowerCase().charCodeAt(0) - 96
  const spelled = headingOrdinal(text)
  if (spelled !== null) return spelled
  const roman = /^([IVXL]+?)(?:er|re|[º°ª])?$/i.exec(text)?.[1]
  if (roman !== undefined) return romanValue(roman.toLowerCase())
  const marker = readMarker(`${text.replace(/零/g, '〇')}、`)
  return marker?.readings[0]?.ordinal ?? null
}
