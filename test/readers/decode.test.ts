import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/user-error.ts'
import type { Encoding } from '../../src/readers/decode.ts'
import { decodeBytes } from '../../src/readers/decode.ts'
import { encodeText } from '../../src/readers/encode.ts'

const BOMS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
}

function withBom(encoding: Encoding, text: string): Uint8Array {
  return Uint8Array.from([...(BOMS[encoding] ?? []), ...encodeText(text, encoding)])
}

/** What goes wrong, as the user sees it. */
function failure(bytes: readonly number[] | Uint8Array, options?: { path?: string; encoding?: string }): string {
  try {
    decodeBytes(Uint8Array.from(bytes), options)
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  return 'no error'
}

const SIMPLIFIED = [
  '大会注意到秘书长的报告，并请秘书长继续采取必要措施。',
  '第十七条 本组织之费用应由各会员国依照大会分配限额担负之。',
  '一、总则\r\n二、职权\r\n',
  '欧洲经济委员会',
  '2018-2019年期间，该司将着重改进对各部厅的服务（见第12段）。',
  '人人有权享有生命、自由和人身安全',
  'Subprogramme 3 人力资源管理 Human resources',
  '本协定自签字之日起生效，有效期五年。任何一方可提前六个月书面通知终止。',
]

const TRADITIONAL = [
  '本法自公布日施行。',
  '第一條 為維護國民健康，特制定本辦法。',
  '主管機關應於收受申請書後三十日內作成決定，並以書面通知申請人。',
  '委員會置主任委員一人，委員九人至十一人。\r\n任期二年。',
  '聯合國大會通過了關於人權的決議，請各國政府予以執行。',
  'Article 5 申請人不服前條之決定者，得提起訴願。',
  '中華民國九十年六月二十日',
]

describe('decodeBytes', () => {
  it.each(SIMPLIFIED)('recognises GB18030: %s', (text) => {
    expect(decodeBytes(encodeText(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030', hasBom: false })
  })

  it.each(TRADITIONAL)('recognises Big5: %s', (text) => {
    expect(decodeBytes(encodeText(text, 'big5'))).toEqual({ text, encoding: 'big5', hasBom: false })
  })

  it.each(TRADITIONAL)('recognises traditional characters in GB18030: %s', (text) => {
    expect(decodeBytes(encodeText(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030', hasBom: false })
  })

  it.each([...SIMPLIFIED, ...TRADITIONAL, 'Plain English.\n'])(
    'recognises UTF-16 without a mark, both ways: %s',
    (text) => {
      for (const encoding of ['utf-16le', 'utf-16be'] as const) {
        expect(decodeBytes(encodeText(text, encoding))).toEqual({ text, encoding, hasBom: false })
      }
    },
  )

  it.each([...SIMPLIFIED, ...TRADITIONAL, 'naïve café', 'Plain.'])('recognises UTF-8: %s', (text) => {
    expect(decodeBytes(encodeText(text, 'utf-8'))).toEqual({ text, encoding: 'utf-8', hasBom: false })
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)('takes off the byte order mark of %s', (encoding) => {
    expect(decodeBytes(withBom(encoding, '第一条\r\na'))).toEqual({ text: '第一条\r\na', encoding, hasBom: true })
  })

  it('keeps a second byte order mark as a character', () => {
    expect(decodeBytes(withBom('utf-8', '\ufeffa')).text).toBe('\ufeffa')
  })

  it('reads what it is told, whatever the bytes look like', () => {
    const bytes = encodeText('大会的决议', 'gb18030')
    expect(decodeBytes(bytes, { encoding: 'GBK' })).toEqual({ text: '大会的决议', encoding: 'gb18030', hasBom: false })
    expect(decodeBytes(encodeText('中文', 'utf-16be'), { encoding: 'UTF-16BE' }).text).toBe('中文')
  })

  it('takes the order of the bytes from the mark where it is told only UTF-16', () => {
    expect(decodeBytes(withBom('utf-16be', '中文'), { encoding: 'utf-16' })).toEqual({
      text: '中文',
      encoding: 'utf-16be',
      hasBom: true,
    })
  })

  it('lists the encodings when it is told one that it does not know', () => {
    expect(failure([0x61], { encoding: 'klingon' })).toMatch(/unknown encoding "klingon"; .*utf-8.*gb18030.*big5/)
  })

  it('refuses what does not fit the encoding that it is told', () => {
    expect(failure([0x61, 0x0a, 0xff], { encoding: 'utf-8' })).toMatch(/invalid UTF-8 at line 2/)
    expect(failure([0x61, 0x0a, 0x0a, 0xff, 0xff, 0x61], { encoding: 'gb18030', path: 'a.txt' })).toMatch(
      /^a\.txt:3: invalid GB18030/,
    )
  })

  it('refuses an empty file, also one with nothing but a byte order mark', () => {
    expect(failure([], { path: 'a.md' })).toMatch(/^a\.md: the file is empty/)
    expect(failure(BOMS['utf-8'] ?? [])).toMatch(/the file is empty/)
  })

  it('names the line of the first invalid byte in what is almost UTF-8', () => {
    const good = [...encodeText('第一行\n第二行\n第三行', 'utf-8')]
    expect(failure([...good.slice(0, 14), 0xff, ...good.slice(14)], { path: 'a.md' })).toMatch(
      /^a\.md:2: invalid UTF-8.*--encoding/,
    )
    expect(failure(good.slice(0, -1))).toMatch(/invalid UTF-8 at line 3/)
  })

  it('does not guess Chinese from a few accented letters', () => {
    expect(failure([...'caf\xe9 na\xefve \x93quoted\x94 text\n'].map((letter) => letter.charCodeAt(0)))).toMatch(
      /encoding is not recognised.*--encoding/,
    )
  })

  it.each([
    ['a PDF', '%PDF-1.7\n'],
    ['zip', 'PK\x03\x04\x14\x00'],
    ['PNG', '\x89PNG\r\n'],
    ['binary', 'a\x00\x01\x02\x03b\x00\x07\x08'],
    ['binary', 'ab\x01\x02\x03\x04\x05\x06\x07\x08'],
  ])('says that a file looks like %s', (kind, bytes) => {
    expect(failure([...bytes].map((letter) => letter.charCodeAt(0)))).toMatch(new RegExp(`looks (like .*|)${kind}`))
  })

  it('reads a control character or two in a long text', () => {
    const text = `${'words '.repeat(50)}\u0001\n`
    expect(decodeBytes(encodeText(text, 'utf-8')).text).toBe(text)
  })

  it('gives a text or a UserError for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(decodeBytes(bytes).text).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back any text that is written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(decodeBytes(encodeText(text, 'utf-8'), { encoding: 'utf-8' }).text).toBe(text.replace(/^\ufeff/, ''))
      }),
    )
  })
})
