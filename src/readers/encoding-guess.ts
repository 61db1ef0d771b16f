/**
 * A small detector for text that is not UTF-8 and has no byte order mark: each candidate encoding is tried, and the one whose
 * characters look like running text wins. A wrong reading scatters over the whole repertoire, so that frequent characters are
 * rare in it; in a right one they are half of the text or more.
 */
import type { Encoding } from './encoding.ts'

// Enough to decide, and it bounds the cost for large files.
const SAMPLE = 1 << 16

/** UTF-16 without a byte order mark, by its zero bytes; null where there are none or the units are implausible. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const little = plausibleUnits(bytes, 0)
  const big = plausibleUnits(bytes, 1)
  if (Math.max(little, big) < 0.9) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

/** GB18030, Big5 or UTF-16 of purely Chinese text; null where no reading is plausible, or two are alike. */
export function detectChinese(bytes: Uint8Array): Encoding | null {
  const scores: { encoding: Encoding; score: number }[] = []
  for (const encoding of ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const) {
    const text = decodeSample(bytes, encoding)
    if (text !== null) scores.push({ encoding, score: plausibility(text) })
  }
  scores.sort((first, second) => second.score - first.score)
  const [best, second] = scores
  if (!best || best.score < LEAST_PLAUSIBLE) return null
  return second && second.score * 1.5 > best.score ? null : best.encoding
}

const LEAST_PLAUSIBLE = 0.15

/** Share of UTF-16 units that text in Chinese or English would hold. `high` is the place of the high byte, 1 or 0. */
function plausibleUnits(bytes: Uint8Array, lowFirst: 0 | 1): number {
  const length = Math.min(bytes.length, SAMPLE)
  let plausible = 0
  for (let at = 0; at + 1 < length; at += 2) {
    const low = bytes[at + lowFirst] as number
    const high = bytes[at + 1 - lowFirst] as number
    if (isPlausibleUnit((high << 8) | low)) plausible++
  }
  return plausible / Math.floor(length / 2)
}

function isPlausibleUnit(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x20 || unit === 9 || unit === 10 || unit === 12 || unit === 13
  return (
    (unit >= 0xa0 && unit < 0x250) ||
    (unit >= 0x2010 && unit < 0x2700) ||
    (unit >= 0x3000 && unit < 0x3300) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0xd840 && unit < 0xe000) ||
    (unit >= 0xff00 && unit < 0xfff0)
  )
}

/** Null where the bytes are not valid in the encoding. */
function decodeSample(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding.startsWith('utf-16') && bytes.length % 2 !== 0) return null
  const isWhole = bytes.length <= SAMPLE
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, SAMPLE), { stream: !isWhole })
  } catch {
    return null
  }
}

/** Share of frequent characters among all that are not ASCII, 0..1; private-use and control characters count double against it. */
function plausibility(text: string): number {
  const frequent = frequentCharacters()
  let known = 0
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) {
      if (unit < 0x20 && !isPlausibleUnit(unit)) all += 2
      continue
    }
    all++
    if (frequent.has(text[at] as string)) known++
    else if ((unit >= 0xe000 && unit < 0xf900) || unit < 0xa0) all++
  }
  return all === 0 ? 0 : known / all
}

// Function words, the commonest nouns and verbs of official prose, figures and punctuation; simplified and traditional forms beside
// each other. Picked by hand: any two hundred common characters tell a right reading from a wrong one.
const FREQUENT =
  '，。、；：？！“”「」『』（）《》·—…　' +
  '的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡' +
  '用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實' +
  '日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政' +
  '美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走' +
  '义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資' +
  '命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住' +
  '告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運六七八九百千零委织織秘届屆' +
  '项項组組议議决協协构構审審预預算执執施责責令律款依機關县縣准準'

let characters: ReadonlySet<string> | undefined

function frequentCharacters(): ReadonlySet<string> {
  characters ??= new Set(FREQUENT)
  return characters
}
