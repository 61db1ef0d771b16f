/** English numerals in words: `twenty-first`, `one hundred and five`, `two million`, `two thirds`, `a dozen`. */
import type { NumberWords, NumeralWords } from './grammar.ts'

export const englishNumerals: NumeralWords = {
  words: numberWords,
  read: readNumberWords,
  percent: /[- ](?:per ?cent(?!a)|percentage[- ](points?))(?![a-z])/y,
  isShare,
}

function numberWords(): string[] {
  return [...WORDS.keys(), ...VAGUE.keys()]
}

/** Reads the numeral whose first word begins at `at`; null where there is none. */
export function readNumberWords(text: string, at: number): NumberWords | null {
  let position = at
  let total = 0
  let section = 0
  let last: Word | null = null
  let end = at
  for (;;) {
    const match = matchWord(text, position)
    const word = match && WORDS.get(match.toLowerCase())
    if (!match || !word) break
    if (last && !follows(last, word)) break
    if (last?.kind === 'unit' && word.isOrdinal) break
    if (word.kind === 'scale') {
      if (word.value < 1000) section = Math.max(section, 1) * word.value
      else {
        total += Math.max(section, 1) * word.value
        section = 0
      }
    } else section += word.value
    last = word
    end = position + match.length
    if (word.isOrdinal) break
    position = behindJoint(text, end, word)
    if (position < 0) break
  }
  if (!last) return readHalf(text, at) ?? readVague(text, at)
  const value = total + section
  AND_A_HALF.lastIndex = end
  const half = last.isOrdinal || last.kind === 'scale' ? null : AND_A_HALF.exec(text)
  if (half) {
    const key = String((value + 0.5) * (WORDS.get(half[1] as string) as Word).value)
    return { end: end + half[0].length, key, isOrdinal: false }
  }
  if (!last.isOrdinal) {
    const fraction = readFraction(text, end, value)
    if (fraction) return fraction
  }
  return { end, key: String(value), isOrdinal: last.isOrdinal }
}

interface Word {
  readonly value: number
  readonly kind: 'unit' | 'teen' | 'ten' | 'scale'
  readonly isOrdinal: boolean
}

const UNITS = 'one two three four five six seven eight nine'.split(' ')
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const UNIT_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const TEEN_ORDINALS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const SCALES: readonly (readonly [string, number])[] = [
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]
const DENOMINATORS: readonly (readonly [string, number])[] = [
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ['third', 3],
  ...UNIT_ORDINALS.slice(2).map((word, index): [string, number] => [`${word}s`, index + 3]),
  ...UNIT_ORDINALS.slice(3).map((word, index): [string, number] => [word, index + 4]),
  ['tenth', 10],
  ['tenths', 10],
]
const DENOMINATOR = new Map(DENOMINATORS)
const VAGUE: ReadonlyMap<string, string> = new Map([
  ['dozens', '~10'],
  ['hundreds', '~100'],
  ['thousands', '~1000'],
  ['millions', '~1000000'],
  ['billions', '~1000000000'],
  ['tens', '~10'],
  ['half', '1/2'],
  ['twice', '2'],
])
const WORDS = wordTable()

const WORD = /[A-Za-z]{2,11}(?![A-Za-z])/y
const FRACTION = /[- ]([a-z]{4,8})(?![A-Za-z])/y
const HALF_OF = /half (?:a |an )?(hundred|thousand|million|billion|trillion|dozen)(?![a-z])/y
const AND_A_HALF = / and a half (thousand|million|billion|trillion)(?![a-z])/y
const VAGUE_SCALE = / of (thousands|millions|billions)(?![a-z])/y

function wordTable(): ReadonlyMap<string, Word> {
  const table = new Map<string, Word>()
  const add = (words: readonly string[], first: number, step: number, kind: Word['kind'], isOrdinal: boolean) => {
    for (const [index, word] of words.entries()) table.set(word, { value: first + index * step, kind, isOrdinal })
  }
  add(UNITS, 1, 1, 'unit', false)
  add(TEENS, 10, 1, 'teen', false)
  add(TENS, 20, 10, 'ten', false)
  add(UNIT_ORDINALS, 1, 1, 'unit', true)
  add(TEEN_ORDINALS, 10, 1, 'teen', true)
  add(
    TENS.map((word) => `${word.slice(0, -1)}ieth`),
    20,
    10,
    'ten',
    true,
  )
  for (const [word, value] of SCALES) {
    add([word], value, 0, 'scale', false)
    if (word !== 'dozen') add([`${word}th`], value, 0, 'scale', true)
  }
  return table
}

function matchWord(text: string, at: number): string | null {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0] ?? null
}

function follows(last: Word, next: Word): boolean {
  if (next.kind === 'scale') return last.kind !== 'scale' || last.value < next.value
  if (last.kind === 'scale') return last.value !== 12
  return last.kind === 'ten' && next.kind === 'unit'
}

// Where the next word may begin: behind a space or a hyphen, after a scale also behind `and`.
function behindJoint(text: string, end: number, last: Word): number {
  const sign = text.charCodeAt(end)
  if (sign !== 0x20 && sign !== 0x2d) return -1
  return last.kind === 'scale' && text.startsWith(' and ', end) ? end + 5 : end + 1
}

function readFraction(text: string, end: number, numerator: number): NumberWords | null {
  FRACTION.lastIndex = end
  const match = FRACTION.exec(text)
  const word = match?.[1] ?? ''
  const denominator = DENOMINATOR.get(word)
  if (!match || denominator === undefined) return null
  // `three quarters`, but `four third countries`: more than one of them takes the plural.
  if (numerator > 1 !== word.endsWith('s')) return null
  return { end: end + match[0].length, key: `${numerator}/${denominator}`, isOrdinal: false }
}

/** `half a million`. */
function readHalf(text: string, at: number): NumberWords | null {
  HALF_OF.lastIndex = at
  const match = HALF_OF.exec(text)
  if (!match) return null
  const key = String((WORDS.get(match[1] as string) as Word).value / 2)
  return { end: at + match[0].length, key, isOrdinal: false }
}

function readVague(text: string, at: number): NumberWords | null {
  const word = matchWord(text, at)
  const key = word && VAGUE.get(word.toLowerCase())
  if (!word || !key) return null
  VAGUE_SCALE.lastIndex = at + word.length
  const scale = key.startsWith('~') ? VAGUE_SCALE.exec(text) : null
  if (!scale && word.toLowerCase() === 'tens') return null
  const zeros = scale ? (VAGUE.get(scale[1] as string) as string).slice(2) : ''
  return { end: at + word.length + (scale?.[0].length ?? 0), key: key + zeros, isOrdinal: false }
}

// `a third of`: a part, not the third.
function isShare(text: string, at: number, end: number, key: string): boolean {
  if (Number(key) < 3 || Number(key) > 10 || !/^ of(?![a-z])/.test(text.slice(end, end + 4))) return false
  return /(?:^|[^A-Za-z])a $/i.test(text.slice(Math.max(0, at - 3), at))
}
