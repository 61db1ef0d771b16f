import { describe, expect, it } from 'vitest'
import { sourceSpan } from '../../../src/model/mapped-text.ts'
import { stretchesOf, tmx, unitsOf } from '../../bitext.ts'

const PAIR =
  '<tu tuid="a"><tuv xml:lang="en"><seg>Forty-five days.</seg></tuv><tuv xml:lang="zh"><seg>四十五天。</seg></tuv></tu>'

describe('TMX', () => {
  it('gives each unit with its name and the places of its texts', async () => {
    expect(await unitsOf(tmx(`${PAIR}\n${PAIR.replace(' tuid="a"', '')}`))).toEqual([
      { id: 'a', number: 1, source: 'Forty-five days.', target: '四十五天。', places: ['5:38', '5:90'] },
      { id: null, number: 2, source: 'Forty-five days.', target: '四十五天。', places: ['6:29', '6:81'] },
    ])
  })

  it.each([
    ['en', 'zh-CN', 'en-GB', { source: 'en', target: 'zh' }],
    ['zh-Hans', 'ZH', 'EN', { source: 'zh', target: 'en' }],
    ['*all*', 'zh_TW', 'eng', { source: 'en', target: 'zh' }],
    ['fr', 'fr', 'de', { source: 'fr', target: 'de' }],
    ['de', 'fr', 'de', { source: 'de', target: 'fr' }],
  ])('of srclang %s, with %s and %s, tells the languages', async (srclang, one, other, languages) => {
    const unit = `<tu><tuv xml:lang="${one}"><seg>一</seg></tuv><tuv lang="${other}"><seg>one</seg></tuv></tu>`
    const [stretch] = await stretchesOf(tmx(unit, srclang))
    expect(stretch?.languages).toEqual(languages)
  })

  it('takes Chinese and English of many languages, or what the user names', async () => {
    const variants = ['fr', 'zh-TW', 'en', 'zh-CN', 'ru'].map(
      (language) => `<tuv xml:lang="${language}"><seg>${language}</seg></tuv>`,
    )
    const memory = tmx(`<tu>${variants.join('')}</tu>`, 'fr')
    expect(await unitsOf(memory)).toMatchObject([{ source: 'en', target: 'zh-TW' }])
    expect(await unitsOf(memory, { languages: { source: 'ru' } })).toMatchObject([{ source: 'ru', target: 'zh-TW' }])
    expect(await unitsOf(memory, { languages: { target: 'zh' } })).toMatchObject([{ source: 'en', target: 'zh-TW' }])
    expect(await unitsOf(memory, { languages: { source: 'ru', target: 'fr' } })).toMatchObject([
      { source: 'ru', target: 'fr' },
    ])
  })

  it('leaves native code and what is in it out of the text, and keeps what only surrounds text', async () => {
    const text =
      'a <bpt i="1">&lt;b title="<sub>in</sub>"></bpt>bold<ept i="1">&lt;/b></ept> <hi type="x">and <it pos="begin">{</it>b</hi><ph x="1"/>c<ut>\\</ut>.'
    const [unit] = await unitsOf(tmx(PAIR.replace('Forty-five days.', text)))
    expect(unit?.source).toBe('a bold and bc.')
  })

  it('reads a line break for an element that stands for one', async () => {
    const [unit] = await unitsOf(tmx(PAIR.replace('Forty-five', 'Forty<ph type="lb"/>five')))
    expect(unit?.source).toBe('Forty\nfive days.')
  })

  it('decodes references and CDATA, and knows where each character stands', async () => {
    const raw = 'x &amp; &#x4e2d;&#25991;<![CDATA[ <b> & ]]>&lt;<!-- no -->y'
    const [stretch] = await stretchesOf(tmx(PAIR.replace('Forty-five days.', raw)))
    const source = stretch?.units[0]?.source
    expect(source?.text).toBe('x & 中文 <b> & <y')
    const shown = [...(source?.text ?? '')].map((_, at) => {
      const { start, end } = sourceSpan(source as NonNullable<typeof source>, at, at + 1)
      return stretch?.text.slice(start, end)
    })
    expect(shown).toEqual([...'x ', '&amp;', ' ', '&#x4e2d;', '&#25991;', ...' <b> & ', '&lt;', 'y'])
  })

  it('counts units that lack a language, and does not give them', async () => {
    const lone = '<tu><tuv xml:lang="en"><seg>One.</seg></tuv><tuv xml:lang="zh"><seg> </seg></tuv></tu>'
    const stretches = await stretchesOf(tmx(lone + PAIR + lone))
    expect(stretches.flatMap(({ units }) => units.map(({ number }) => number))).toEqual([2])
    expect(stretches.reduce((sum, stretch) => sum + stretch.lone, 0)).toBe(2)
  })

  it('does not care for prefixes, nor for a document type without entities', async () => {
    const memory = tmx(PAIR)
      .replaceAll(/<(\/?)(tmx|tu|tuv|seg|body)\b/g, '<$1t:$2')
      .replace('<t:tmx', '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [ <!-- > --> ]>\n<t:tmx xmlns:t="t"')
    expect(await unitsOf(memory)).toMatchObject([{ source: 'Forty-five days.' }])
  })

  it('gives the same units and places however the bytes come', async () => {
    const units = Array.from({ length: 20 }, (_, at) =>
      PAIR.replace('Forty-five', `&#x1F600;😀 ${at} <!-- a -->&amp;<ph/> <![CDATA[x]]>\r\n<?p i?>`),
    )
    const memory = tmx(units.join('\r\n'))
    const whole = await unitsOf(memory)
    expect(whole).toHaveLength(20)
    for (const size of [1, 2, 3, 7, 64, 1000]) expect(await unitsOf(memory, {}, size), `${size}`).toEqual(whole)
    const stretches = await stretchesOf(memory, {}, 400)
    expect(stretches.length).toBeGreaterThan(5)
    for (const { text, begins } of stretches)
      expect(text).toBe(memory.slice(begins.offset, begins.offset + text.length))
  })

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s, with and without a byte order mark', async (encoding) => {
    const memory = tmx(PAIR).replace('UTF-8', 'UTF-16')
    for (const text of [memory, `\ufeff${memory}`]) {
      const bytes = Buffer.from(text, 'utf16le')
      expect(await unitsOf(encoding === 'utf-16le' ? bytes : bytes.swap16(), {}, 7)).toMatchObject([
        { source: 'Forty-five days.', target: '四十五天。', places: ['5:38', '5:90'] },
      ])
    }
  })

  it('reads the encoding that the file declares', async () => {
    const bytes = Buffer.concat(
      tmx(PAIR)
        .replace('UTF-8', 'GB2312')
        .split('四十五天。')
        .flatMap((part, at) => [
          ...(at > 0 ? [Buffer.from([0xcb, 0xc4, 0xca, 0xae, 0xce, 0xe5, 0xcc, 0xec, 0xa1, 0xa3])] : []),
          Buffer.from(part),
        ]),
    )
    expect(await unitsOf(bytes, {}, 3)).toMatchObject([{ target: '四十五天。' }])
  })
})

describe('TMX that is refused', () => {
  const refusal = (file: string | Uint8Array, options = {}) => unitsOf(file, { path: 'm.tmx', ...options })

  it.each([
    ['wrong nesting', tmx(PAIR.replace('</seg></tuv>', '</tuv></seg>')), /^m\.tmx:5:60: is no sound XML \(.+\); mend/],
    ['an end that is missing', tmx(PAIR).replace('</tmx>', ''), /^m\.tmx:8:1: is no sound XML/],
    ['an unknown entity', tmx(PAIR.replace('days', '&days;')), /^m\.tmx:5:55: is no sound XML \(undefined entity\)/],
    ['no units', tmx(''), /^m\.tmx: holds no units; /],
    [
      'one language',
      tmx('<tu><tuv xml:lang="en"><seg>One.</seg></tuv></tu>'),
      /^m\.tmx: no unit has a text in both languages \(the file has: en\); name two/,
    ],
  ])('for %s', async (_, file, message) => {
    await expect(refusal(file)).rejects.toThrow(message)
  })

  it('for entities of its own, which may be bombs', async () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)
    const bomb = tmx(PAIR.replace('days', '&e9;')).replace('<tmx', `<!DOCTYPE tmx [${entities.join('')}]>\n<tmx`)
    await expect(refusal(bomb)).rejects.toThrow(/^m\.tmx:2:1: declares entities/)
  })

  it('for elements too deep, and text without end', async () => {
    const deep = tmx(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}${PAIR}`)
    await expect(refusal(deep)).rejects.toThrow(/limit depth \(256\)/)
    expect(await unitsOf(deep, { limits: { depth: 400 } })).toHaveLength(1)
    const long = tmx(PAIR.replace('days', 'days '.repeat(1000)))
    await expect(refusal(long, { limits: { unitSize: 4000 } })).rejects.toThrow(
      /^m\.tmx: line 5 exceeds the limit unitSize \(4000\); /,
    )
    const endless = tmx(`<!-- ${'x'.repeat(1_200_000)}`)
    await expect(refusal(endless)).rejects.toThrow(/limit unitSize \(1048576\)/)
  })

  it('for bytes that its encoding does not allow, wherever they stand', async () => {
    const many = tmx(`${PAIR}\n`.repeat(2000))
    const bytes = Buffer.from(many)
    const at = bytes.lastIndexOf('days')
    bytes[at] = 0xff
    const line = many.split('\n').length - 4
    await expect(refusal(bytes)).rejects.toThrow(`m.tmx:${line}: invalid UTF-8 (byte ${at + 1}); `)
  })
})
