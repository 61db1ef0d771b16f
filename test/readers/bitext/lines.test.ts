import { describe, expect, it } from 'vitest'
import { sourceSpan } from '../../../src/model/mapped-text.ts'
import { stretchesOf, unitsOf } from '../../bitext.ts'

const EN = 'The stations report every month to the central office.'
const ZH = '各台站每月向总部报告，并将数据送交各区域中心。'

describe('aligned TSV', () => {
  it('finds the columns by the languages in them', async () => {
    const file = `12\t${ZH}\t${EN}\tx\r\n13\t${ZH}\t${EN}\ty\r\n\r\n14\t${ZH}\t\tz\r\n`
    const [stretch] = await stretchesOf(file)
    expect(stretch).toMatchObject({ format: 'tsv', languages: { source: 'zh', target: 'en' }, lone: 1 })
    expect(await unitsOf(file)).toEqual([
      { id: null, number: 1, source: ZH, target: EN, places: ['1:4', '1:28'] },
      { id: null, number: 2, source: ZH, target: EN, places: ['2:4', '2:28'] },
    ])
  })

  it('finds them by heads', async () => {
    expect(await unitsOf('en-GB\tzh_CN\nOne.\t一。\n')).toMatchObject([{ source: 'One.', target: '一。', number: 1 }])
    expect(await unitsOf(`source\tnote\ttarget\n${EN}\tx\t${ZH}\n`)).toMatchObject([{ source: EN, target: ZH }])
  })

  it('takes the word of the user where the texts are too short to tell', async () => {
    const file = 'Ten.\t十。\nOne.\t一。\n'
    await expect(unitsOf(file, { path: 'a.tsv' })).rejects.toThrow(
      /^a\.tsv: cannot tell the two languages of the bitext; name them with --source-lang and --target-lang$/,
    )
    const languages = { source: 'en', target: 'zh' }
    expect(await unitsOf(file, { languages })).toMatchObject([{ source: 'Ten.' }, { source: 'One.' }])
  })

  it('may be turned round', async () => {
    const languages = { source: 'zh', target: 'en' }
    expect(await unitsOf(`${EN}\t${ZH}`, { languages })).toMatchObject([{ source: ZH, target: EN }])
  })

  it('gives the same units however the bytes come, with a line that has no end', async () => {
    const file = `\ufeff${Array.from({ length: 50 }, (_, at) => `${EN} ${at}\t${ZH}`).join('\r\n')}`
    const whole = await unitsOf(file)
    expect(whole).toHaveLength(50)
    for (const size of [1, 3, 100]) expect(await unitsOf(file, {}, size)).toEqual(whole)
  })

  it('refuses a line without end', async () => {
    const file = `${EN}\t${ZH}\n${EN}\t${ZH.repeat(60_000)}`
    await expect(unitsOf(file, { path: 'a.tsv' })).rejects.toThrow(/^a\.tsv: line 2 exceeds the limit unitSize/)
  })
})

describe('aligned JSON lines', () => {
  const line = (value: object) => `${JSON.stringify(value)}\n`

  it('reads strings and objects with a text', async () => {
    const sides = { source: { text: EN, language: 'en' }, target: { text: ZH, language: 'zh' } }
    const file =
      line({ id: 'u1', ...sides }) + line({ target: ZH, source: EN, id: 7 }) + line({ source: null, target: ZH })
    const units = await unitsOf(file)
    expect(units.map(({ id, number, source, target }) => [id, number, source, target])).toEqual([
      ['u1', 1, EN, ZH],
      ['7', 2, EN, ZH],
    ])
    expect(file.split('\n')[1]?.slice(Number(units[1]?.places[0].split(':')[1]) - 1)).toMatch(/^The stations/)
  })

  it('knows where each character stands, escapes too', async () => {
    const file = `{"x":[{"source":"no"},"a"],"source":"old","source":"a\\n\\u4e2d\\"${EN}","target":{"y":{"text":"no"},"text":"${ZH}"}}`
    const [stretch] = await stretchesOf(file)
    const unit = stretch?.units[0]
    expect(unit?.source.text).toBe(`a\n中"${EN}`)
    expect(unit?.target.text).toBe(ZH)
    const shown = [0, 1, 2, 3, 4].map((at) => {
      const { start, end } = sourceSpan(unit?.source as NonNullable<typeof unit>['source'], at, at + 1)
      return file.slice(start, end)
    })
    expect(shown).toEqual(['a', '\\n', '\\u4e2d', '\\"', 'T'])
  })

  it.each([
    ['that is no JSON', '{"source":'],
    ['without a side', '{"source": "a"}'],
    ['with a number', '{"source": 1, "target": "b"}'],
    ['that is a list', '["a", "b"]'],
  ])('refuses a line %s', async (_, bad) => {
    const file = `${line({ source: EN, target: ZH })}\n${bad}\n`
    await expect(unitsOf(file, { path: 'a.jsonl' })).rejects.toThrow(/^a\.jsonl:3: is no unit of a bitext; write/)
  })
})

describe('what is no bitext', () => {
  it.each([
    ['Markdown', `# ${EN}\n\n${EN}\n`],
    ['text with a tab here and there', `${EN}\n\t${EN}\n${EN}\n`],
    ['HTML', `<table><tr><td>${EN}\t${ZH}</td></tr></table>`],
    ['JSON of another kind', '{"a": 1}\n'],
    ['a DOCX', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0])],
  ])('is refused: %s', async (_, file) => {
    await expect(unitsOf(file, { path: 'a' })).rejects.toThrow(/^a: is no bitext by itself/)
  })
})
