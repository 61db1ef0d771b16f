import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractMentions } from '../../src/language/mentions.ts'
import { parseChineseNumeral } from '../../src/language/numerals.ts'
import { piecesOf, said } from './mention-notation.ts'

// Pieces that mentions are made of: a random row of them meets many more readings than random letters would.
const PIECES = [
  ...'第条段节章款项号年月日时分至和、，。；：()（）/-–.,%‰$*¹½《》〈〉 \n\u00a0\u3000',
  ...'一二三四五六七八九十百千万亿两〇半数几民国上下午附件表决议壹億條點',
  ...'1 12 70 2016 000 5.12 16,220 A B I S E XXI (III) (2000) (a) ㈡ Ⅱ'.split(' '),
  ...'resolution resolutions Articles para. sect. annex June May 2 to and or between per cent million twenty first third half century'.split(
    ' ',
  ),
  ...'A/ /71 CEDAW/ /C/ Add.1 Rev. Corr. (Vol. Prog. S-10/ RES/ ICTs COVID-19 iNeed http:// @ .org é １ Ａ ／ \ud83d 😀'.split(
    ' ',
  ),
]
const randomText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('extractMentions', () => {
  it('gives places inside the text, in order, none overlapping another', () => {
    fc.assert(
      fc.property(
        fc.oneof(randomText, fc.string({ unit: 'binary' })),
        fc.constantFrom('en', 'zh', 'fr'),
        (text, language) => {
          let end = 0
          for (const mention of extractMentions(text, language)) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.end).toBeGreaterThan(mention.start)
            expect(mention.end).toBeLessThanOrEqual(text.length)
            expect(mention.key).not.toBe('')
            end = mention.end
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('gives the same whenever it is asked', () => {
    fc.assert(
      fc.property(randomText, randomText, (text, other) => {
        const first = extractMentions(text, 'zh')
        extractMentions(other, 'en')
        expect(extractMentions(text, 'zh')).toEqual(first)
      }),
    )
  })

  it('begins and ends a mention on something printed', () => {
    fc.assert(
      fc.property(randomText, (text) => {
        for (const { start, end } of extractMentions(text, 'zh')) {
          const piece = text.slice(start, end)
          expect(piece.trim()).toBe(piece)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('has one key for a number in every style of either language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10000, max: 999_999_999 }), (value) => {
        const key = [`number ${value}`]
        for (const english of [
          grouped(value, ','),
          grouped(value, ' '),
          grouped(value, '\u202f'),
          `${value / 1e6} million`,
        ]) {
          expect(said('en', `some ${english} people`)).toEqual(key)
        }
        for (const chinese of [String(value), grouped(value, ' '), wide(String(value)), `${value / 1e4}万`]) {
          expect(said('zh', `约有${chinese}人`)).toEqual(key)
        }
        expect(said('zh', `约有${spelled(value)}人`)).toEqual([`~number ${value}`])
      }),
    )
  })

  it('has one key for a day in every style of either language', () => {
    const days = fc.record({
      year: fc.integer({ min: 1900, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const name = MONTHS[month - 1]
        for (const english of [`${day} ${name} ${year}`, `${name} ${day}, ${year}`, iso]) {
          expect(said('en', `held on ${english} in`)).toEqual([`date ${iso}`])
        }
        const places = Array.from(String(year), (digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
        for (const chinese of [
          `${year}年${month}月${day}日`,
          `${year} 年 ${month} 月 ${day} 日`,
          `${places}年${spelled(month)}月${spelled(day)}日`,
        ]) {
          expect(said('zh', `于${chinese}举行`)).toEqual([`date ${iso}`])
        }
      }),
    )
  })

  it('has one key for a resolution in every style of either language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 31, max: 99 }), fc.integer({ min: 1, max: 320 }), (session, number) => {
        const key = [`symbol ${session}/${number}`]
        const printed = `${session}/${number}`
        expect(said('en', `resolution ${printed} of the Assembly`)).toEqual(key)
        expect(said('en', `A/RES/${printed}`)).toEqual(key)
        for (const chinese of [`第${printed}号决议`, `第 ${printed} 号决定`, wide(`第${printed}号`)])
          expect(said('zh', chinese)).toEqual(key)
      }),
    )
  })

  it('reads the values back that it spells', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (value) => {
        expect(parseChineseNumeral(spelled(value))).toBe(value)
      }),
    )
  })
})

describe('names', () => {
  it('are acronyms and coined words in English, in the singular', () => {
    expect(said('en', 'IPSAS, ICTs, iNeed, UN-Women, P-1, G20 and COVID-19', 'name')).toEqual(
      ['ipsas', 'ict', 'ineed', 'un-women', 'p-1', 'g20', 'covid-19'].map((name) => `~name ${name}`),
    )
    expect(said('en', "COVID-19-related, ICT-based and UNICEF's", 'name')).toEqual([
      '~name covid-19',
      '~name ict',
      '~name unicef',
    ])
    expect(said('en', "Mr. Smith of the Secretary-General's Office", 'name')).toEqual([])
  })

  it('are all Latin words in Chinese', () => {
    expect(said('zh', '副主席Pedroso Cuesta先生介绍Inspira、iNeed和ICT', 'name')).toEqual(
      ['pedroso', 'cuesta', 'inspira', 'ineed', 'ict'].map((name) => `~name ${name}`),
    )
  })

  it('include the disease that Chinese names by a year', () => {
    expect(said('zh', '2019冠状病毒病疫情', 'name')).toEqual(['~name covid-19'])
  })

  it('never swallow an amount', () => {
    expect(said('en', 'NTD5,000,000', 'name')).toEqual(['~name ntd', 'number 5000000'])
  })

  it('are none in addresses', () => {
    expect(said('zh', '见 https://undocs.org/en/A/RES/70/1。另见 mail@un.org', 'name')).toEqual([])
  })
})

describe('titles', () => {
  it('are what stands in title marks, without other mentions', () => {
    expect(said('zh', '《联合国宪章》和《2030年议程》', 'title')).toEqual(['~title 联合国宪章', 'date 2030'])
    expect(piecesOf('zh', '根据《财务条例和细则》，', 'title')).toEqual(['《财务条例和细则》'])
  })
})

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function grouped(value: number, mark: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, mark)
}

function wide(text: string): string {
  return text.replace(/[0-9/]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

function spelled(value: number): string {
  if (value === 0) return '零'
  let text = ''
  for (const [size, unit] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const section = Math.floor(value / size) % 10000
    if (section === 0) continue
    if (text !== '' && section < 1000) text += '零'
    text += spelledSection(section) + unit
  }
  return text.replace(/^一十/, '十')
}

function spelledSection(section: number): string {
  let text = ''
  let isGap = false
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(section / size) % 10
    if (digit === 0) isGap = text !== ''
    else {
      text += `${isGap ? '零' : ''}${'零一二三四五六七八九'[digit]}${unit}`
      isGap = false
    }
  }
  return text
}
