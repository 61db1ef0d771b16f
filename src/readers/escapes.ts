/** Texts in which some characters are written as escapes. */
import type { MappedText, Run } from '../model/mapped-text.ts'

/** The escapes of a notation: how they look (a global pattern), and what one stands for. */
export interface Escapes {
  readonly pattern: RegExp
  readonly decode: (sign: string) => string
}

/** A stretch of a text as it is meant; `offset` is where it stands in the source. */
export function unescaped(raw: string, offset: number, { pattern, decode }: Escapes): MappedText {
  let text = ''
  const runs: Run[] = []
  let done = 0
  const add = (piece: string, from: number, to: number) => {
    if (piece === '') return
    runs.push({ at: text.length, from: offset + from, to: offset + to })
    text += piece
  }
  for (const { 0: sign, index } of raw.matchAll(pattern)) {
    add(raw.slice(done, index), done, index)
    done = index + sign.length
    add(decode(sign), index, done)
  }
  add(raw.slice(done), done, raw.length)
  return { text, runs: runs.length > 0 ? runs : [{ at: 0, from: offset, to: offset }] }
}

/** The five entities and the references by number; line ends as XML has them (2.11). What is no sound XML has been refused before. */
export const XML_ESCAPES: Escapes = {
  pattern: /&(?:#x?[0-9a-f]+|\w+);|\r\n?/gi,
  decode(sign) {
    if (sign.startsWith('\r')) return '\n'
    if (sign[1] !== '#') return XML_ENTITIES[sign.slice(1, -1)] ?? sign
    const isHex = sign[2] === 'x'
    return String.fromCodePoint(Number.parseInt(sign.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10))
  },
}

const XML_ENTITIES: Readonly<Partial<Record<string, string>>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Inside a string of JSON. */
export const JSON_ESCAPES: Escapes = {
  pattern: /\\(?:u[0-9a-f]{4}|.)/gi,
  decode: (sign) => JSON.parse(`"${sign}"`) as string,
}

/** No escapes at all. */
export const NO_ESCAPES: Escapes = { pattern: /(?!)/g, decode: (sign) => sign }
