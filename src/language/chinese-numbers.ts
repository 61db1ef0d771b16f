/**
 * Quantities in Chinese numerals: 三百, 百分之五, 三分之一, 两个, 数十. Most of these characters also make up words (一致, 千方百计,
 * 十分), so that a lone one counts only before a measure word, and 一 hardly ever.
 */
import type { Mention } from '../model/mention.ts'
import { CHINESE_NUMERAL_CLASS, parseChineseNumeral, scaleFigure } from './numerals.ts'
import { matchAt } from './sticky.ts'

/**
 * Reads the Chinese numeral that begins at `at` in a folded text. Returns where it ends; where the characters are no number, how
 * far they have been looked at.
 */
export function readChineseNumber(text: string, at: number, found: Mention[]): number {
  const run = matchAt(RUN, text, at)?.[0] ?? ''
  const end = at + run.length
  if (text.startsWith('分之', end)) return readShare(text, at, run, found)
  if (run === '一' && text.charAt(end) === '半') return push(found, at, end + 1, '1/2')
  if (/^一(?![十百千万亿])/.test(run) && at > 0 && BEFORE_ONE.includes(text.charAt(at - 1))) return at + 1
  if (!isQuantity(text, at, end, run)) return end
  const value = parseChineseNumeral(run)
  if (value === null) return end
  const tail = matchAt(TAIL, text, end)
  if (!tail) return push(found, at, end, String(value))
  const decimals = tail[1] ? `.${digitsOf(tail[1])}` : ''
  const scale = POWERS[tail[2] ?? tail[3] ?? ''] ?? 0
  return push(found, at, end + tail[0].length, scaleFigure(value + decimals, scale) + (tail[4] ? 'pp' : ''))
}

/** Reads 数十, 几百万, 半年 and the like at `at`; returns where it ends, `at` where there is none. */
export function readVagueChinese(text: string, at: number, found: Mention[]): number {
  const half = matchAt(HALF, text, at)
  if (half) return push(found, at, at + 1, '1/2')
  const match = matchAt(VAGUE, text, at)
  const units = match?.[1] ?? ''
  const value = match && parseChineseNumeral(units.startsWith('十') ? units : `一${units}`)
  return match && value ? push(found, at, at + match[0].length, `~${value}`) : at
}

/** Reads an amount in the numerals of cheques (壹亿) at `at`; returns how far it has looked. */
export function readFinancialNumeral(text: string, at: number, found: Mention[]): number {
  const match = matchAt(FINANCIAL, text, at)
  if (!match) return at
  const plain = Array.from(match[0], (character) => PLAIN[FINANCIAL_NUMERALS.indexOf(character)] ?? character).join('')
  const value = parseChineseNumeral(plain)
  const end = at + match[0].length
  return value === null ? end : push(found, at, end, String(value))
}

const RUN = new RegExp(`[${CHINESE_NUMERAL_CLASS}]+`, 'y')
const TAIL = /点([〇零一二三四五六七八九]+)(万亿|万|亿)?|[多余](万亿|万|亿)|(个?百分点)/y
const NUMERATOR = new RegExp(
  ` ?(?:(\\d+(?:\\.\\d+)?)|([${CHINESE_NUMERAL_CLASS}]+)(?:点([〇零一二三四五六七八九]+))?)`,
  'y',
)
const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 }
const DECIMAL = /点[〇零一二三四五六七八九]+(?: ?[万亿倍平立公米度元岁年个吨%])/y
const ZERO = /[〇零○]/
const MEASURE =
  / ?[多余]?(?:[个名项次年天日周届份类种位所国人条款章节段家户倍岁级层页卷期批组件套张台座艘辆架亩元大处轮省市县区校班科季场门篇册具枚]|小时|分钟|星期|公[里顷斤分吨尺]|美元|欧元|学[期年分]|阶段|平方|立方)/y
const MEASURE_OF_ONE =
  /(?:[名项次年天日周届份位人款岁级页期件张台艘辆元户](?![性度起般定])|个(?:月|小时|星期|学期)|小时|分钟|星期|公[里顷斤]|美元|学[期年分])/y
// 统一, 唯一, 进一步 ... 这一, 下一: what stands before 一 and takes its meaning.
const BEFORE_ONE = '统唯之进单同每任某逐专划这其另那上下前本该此如惟独归'
const HALF = /半(?=数|年|个|小时|天)/y
const VAGUE = /[数几]([十百千万亿]{1,3})(?!分)/y
const FINANCIAL = /[壹贰叁肆伍陆柒捌玖][拾佰仟万亿][壹贰叁肆伍陆柒捌玖拾佰仟万亿零]*/y
const FINANCIAL_NUMERALS = '壹贰叁肆伍陆柒捌玖拾佰仟'
const PLAIN = '一二三四五六七八九十百千'

function push(found: Mention[], start: number, end: number, key: string): number {
  found.push({ kind: 'number', start, end, key, isSoft: true })
  return end
}

function isQuantity(text: string, at: number, end: number, run: string): boolean {
  const first = run.charAt(0)
  if ('百千万亿'.includes(first)) return false
  const isWeekday = first !== '十' && (text.startsWith('星期', at - 2) || text.startsWith('礼拜', at - 2))
  if (isWeekday) return false
  if (run.length === 1) {
    if (matchAt(DECIMAL, text, end)) return true
    if (ZERO.test(first)) return false
    if (first === '一') return matchAt(MEASURE_OF_ONE, text, end) !== null
    return matchAt(MEASURE, text, end) !== null
  }
  // 三四, 七八: about so many; 二〇三〇 and 一〇五 are figures by place.
  return /[十百千万亿]/.test(run) || ZERO.test(run)
}

// Before 分之 stands 百, 千 or 万 alone or a whole denominator; what precedes it belongs to another word: 统一百分之五.
function readShare(text: string, at: number, run: string, found: Mention[]): number {
  const end = at + run.length
  const match = matchAt(NUMERATOR, text, end + 2)
  const last = run.charAt(run.length - 1)
  const isHundredth = last === '百' || last === '千' || last === '万'
  const denominator = isHundredth ? null : parseChineseNumeral(run)
  if (!match || (!isHundredth && denominator === null)) return end
  const value = match[1] ?? wordValue(match[2] as string, match[3])
  if (value === null) return end
  const start = isHundredth ? end - 1 : at
  const behind = end + 2 + match[0].length
  if (last === '百') return push(found, start, behind, `${scaleFigure(value, 0)}%`)
  if (last === '千') return push(found, start, behind, `${scaleFigure(value, 0)}‰`)
  return push(found, start, behind, `${value}/${denominator ?? 10000}`)
}

function wordValue(whole: string, decimals: string | undefined): string | null {
  const value = whole === '百' ? 100 : parseChineseNumeral(whole)
  if (value === null) return null
  return decimals ? `${value}.${digitsOf(decimals)}` : String(value)
}

function digitsOf(numerals: string): string {
  return Array.from(numerals, (numeral) => parseChineseNumeral(numeral) ?? 0).join('')
}
