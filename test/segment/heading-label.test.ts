import { describe, expect, it } from 'vitest'
import { readNumbered } from '../../src/segment/heading-label.ts'

describe('the number of an article at the head of a text', () => {
  it.each([
    ['第十七条 人人有权工作。', '第十七条', 17],
    ['第十七条人人有权工作。', '第十七条', 17],
    ['第三条所有儿童均享有此项权利。', '第三条', 3],
    ['第四条和平解决争端', '第四条', 4],
    ['第五條與會者應當簽到。', '第五條', 5],
  ])('is the label of %s', (text, printed, ordinal) => {
    expect(readNumbered(text)).toMatchObject({ printed, ordinal })
  })

  it.each([
    '第一条及第二条之规定不得作此解释。',
    '第一条、第二条和第三条不适用于岛屿。',
    '第四条第二款所列的期限为三个月。',
    '第六条规定的程序不变。',
    '第七條所述的機構應當提出報告。',
    '第八条的规定自公布之日起施行。',
  ])('is none where the text refers to it: %s', (text) => {
    expect(readNumbered(text)).toBeNull()
  })
})
