import { describe, expect, it } from 'vitest'
import { align, check, readDocument } from '../../src/index.ts'

/** What a check says of one paragraph in two languages: rule, actual and expected. */
function differencesOf(en: string, zh: string) {
  const source = readDocument({ path: 'en.txt', text: `1. ${en}\n`, language: 'en' })
  const target = readDocument({ path: 'zh.txt', text: `1. ${zh}\n`, language: 'zh' })
  return check(align(source, target)).findings.map(({ rule, actual, expected }) => [rule, actual, expected])
}

describe('differences', () => {
  it('names two dates with one wrong year or month once', () => {
    const en = 'The course will be held on 6 and 7 May 2019 in two halls.'
    expect(differencesOf(en, '培训班将于2018年5月6日和7日在两个大厅举办。')).toEqual([
      ['date-mismatch', '2018年5月6日和7日', '6 and 7 May 2019'],
    ])
    expect(differencesOf(en, '培训班将于2019年8月6日和7日在两个大厅举办。')).toEqual([
      ['date-mismatch', '2019年8月6日和7日', '6 and 7 May 2019'],
    ])
  })

  it('pairs a figure with the labelled figure that it was, not with a spelled one', () => {
    const en = 'Paragraphs 9 and 17 were read first by the Committee.'
    expect(differencesOf(en, '委员会首先宣读了第6和17段。')).toEqual([['number-mismatch', '第6', 'Paragraphs 9']])
  })

  it('lets a reference by place stand for one by number, and reports a number that became another', () => {
    const en = 'The reports under Article 17 are published on time.'
    expect(differencesOf(en, '前条规定的报告应按时公布。')).toEqual([])
    expect(differencesOf(en, '前条规定的报告应按时公布两次。')).toEqual([])
    expect(differencesOf(en, '本条约第十八条规定的报告应按时公布。')).toEqual([
      ['number-mismatch', '第十八条', 'Article 17'],
    ])
    expect(differencesOf(en, '前段规定的报告应按时公布。')).toEqual([['number-mismatch', null, 'Article 17']])
  })

  it('counts the years of the Minguo era where they stand without its name', () => {
    const en = 'It applies from 21 July 2000 for five years.'
    expect(differencesOf(en, '自八十九年七月二十一日起适用五年。')).toEqual([])
    expect(differencesOf(en, '自九十年七月二十一日起适用五年。')).not.toEqual([])
  })

  it('leaves a spelled number to a figure only where no other figure wants it', () => {
    const en = 'Chambers 1 to 6 will be insulated in the first half of the year.'
    expect(differencesOf(en, '上半年将为1至6号储藏室加装隔热层。')).toEqual([])
    expect(differencesOf(en.replace('1 to 6', '5 to 6'), '上半年将为1至6号储藏室加装隔热层。')).toEqual([
      ['number-mismatch', '1', '5'],
    ])
  })
})
