import { describe, expect, it } from 'vitest'
import { installedLexicon } from '../../src/hosts/files/installed-lexicon.ts'
import { align, check, readDocument } from '../../src/pipeline.ts'

const HEAD = '| Expected results | Measures |\n| --- | --- |\n'
const KOPF = '| 预期成绩 | 绩效指标 |\n| --- | --- |\n'

/** What is said of a cell of items that the other side has too. */
function rulesOf(en: string, zh: string) {
  const source = readDocument({ path: 'en.md', text: `${HEAD}| Healthier staff | ${en} |\n`, language: 'en' })
  const target = readDocument({ path: 'zh.md', text: `${KOPF}| 工作人员更加健康 | ${zh} |\n`, language: 'zh' })
  return check(align(source, target, { lexicon: installedLexicon })).findings.map(
    ({ rule, message }) => `${rule}: ${message}`,
  )
}

const FIRST = '(i) Reduced number of days of sick leave that are taken owing to injury or to illness'
const SECOND = '(ii) Fewer medical evacuations'

describe('an item inside a cell that only one side has', () => {
  it('is missing where its words are gone, however long the item before it is', () => {
    expect(rulesOf(FIRST, '(一) 因伤病请病假的天数减少 (二) 医疗后送次数减少')).toEqual([
      expect.stringMatching(/^missing-item: .*\(二\)/),
    ])
    expect(rulesOf(`${FIRST} ${SECOND}`, '(一) 因受伤或者因患病而请病假的工作日天数有所减少')).toEqual([
      expect.stringMatching(/^missing-item: .*\(ii\)/),
    ])
  })

  it('has lost its marker where its words are there', () => {
    expect(
      rulesOf(
        `${FIRST} ${SECOND} and fewer accidents at work`,
        '(一) 因伤病请病假的天数减少 医疗后送次数和工作事故次数减少',
      ),
    ).toEqual([expect.stringMatching(/^list-marker-mismatch: /)])
  })
})
