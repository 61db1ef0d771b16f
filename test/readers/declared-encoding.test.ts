import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/model/user-error.ts'
import { decodeBytes, spliceBytes } from '../../src/readers/decode.ts'
import { encodeText } from '../../src/readers/encode.ts'
import type { Encoding } from '../../src/readers/encoding.ts'

function page(charset: string, body: string): string {
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${body}</body></html>`
}

describe('the encoding that a page declares', () => {
  it.each<[string, string, Encoding, Encoding]>([
    ['gb2312', '<p>大会</p>', 'gb18030', 'gb18030'],
    ['big5', '<p>大會</p>', 'big5', 'big5'],
    ['windows-1252', '<p>“café” – naïve…</p>', 'windows-1252', 'windows-1252'],
    ['iso-8859-1', '<p>café</p>', 'windows-1252', 'windows-1252'],
    ['utf-8', '<p>café 大会</p>', 'utf-8', 'utf-8'],
    ['iso-8859-1', '<p>café 大会</p>', 'utf-8', 'utf-8'],
    ['gb2312', '<p>大会注意到秘书长的报告</p>', 'utf-8', 'utf-8'],
    ['utf-8', '<p>大会注意到秘书长的报告，并请秘书长继续采取必要措施。</p>', 'gb18030', 'gb18030'],
    ['iso-8859-1', '<p>大会注意到秘书长的报告，并请秘书长继续采取必要措施。</p>', 'gb18030', 'gb18030'],
    ['shift_jis', '<p>plain</p>', 'utf-8', 'utf-8'],
  ])('as %s is believed of %s in %s only where the bytes allow: %s', (charset, body, written, encoding) => {
    const text = page(charset, body)
    expect(decodeBytes(encodeText(text, written))).toEqual({ text, encoding, hasBom: false })
  })

  it('is read from XHTML and from the short form', () => {
    const xhtml = `<?xml version="1.0" encoding="gb18030"?><html><body>大会</body></html>`
    expect(decodeBytes(encodeText(xhtml, 'gb18030')).text).toBe(xhtml)
    const short = `<!DOCTYPE html><meta charset=big5><p>大會`
    expect(decodeBytes(encodeText(short, 'big5')).encoding).toBe('big5')
  })

  it('gives way to a byte order mark and to what the user says', () => {
    const bytes = encodeText(page('big5', '大会'), 'utf-8')
    expect(decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])).encoding).toBe('utf-8')
    expect(decodeBytes(bytes, { encoding: 'utf-8' }).encoding).toBe('utf-8')
  })

  it('is not looked for in what does not begin as markup', () => {
    const text = 'Write <meta charset="big5"> at the head: café'
    expect(decodeBytes(encodeText(text, 'utf-8'))).toMatchObject({ text, encoding: 'utf-8' })
  })

  it('keeps all other bytes when a text is spliced', () => {
    const text = page('windows-1252', '<p>“(x) café”</p>')
    const bytes = encodeText(text, 'windows-1252')
    const start = text.indexOf('x)')
    const mended = spliceBytes(bytes, decodeBytes(bytes), [{ span: { start, end: start + 1 }, text: 'é' }])
    expect(mended).toEqual(encodeText(text.replace('x)', 'é)'), 'windows-1252'))
  })
})

describe('documents of old word processors', () => {
  const failure = (bytes: Uint8Array, path: string): UserError => {
    try {
      decodeBytes(bytes, { path })
    } catch (error) {
      if (error instanceof UserError) return error
    }
    throw new Error('it was read')
  }
  const compound = (name: string) => {
    const bytes = new Uint8Array(2048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    bytes.set(encodeText(name, 'utf-16le'), 1024)
    return bytes
  }

  it.each([
    ['a.doc', compound('WordDocument'), 'Word 97-2003 (.doc)'],
    ['a.bin', compound(''), 'Word 97-2003 (.doc)'],
    ['a.wpd', Uint8Array.from([0xff, 0x57, 0x50, 0x43, 1, 2]), 'WordPerfect (.wpd)'],
    ['a.txt', new TextEncoder().encode('{\\rtf1\\ansi text}'), 'Rich Text (.rtf)'],
  ])('are refused with what converts them: %s', (path, bytes, kind) => {
    expect(failure(bytes, path).details).toMatchObject({
      code: 'old-document',
      file: path,
      message: `is a ${kind} document, which paralint does not read`,
      hint: `convert it first: soffice --headless --convert-to docx ${path}`,
    })
  })

  it('are named so that a shell takes the name for one word', () => {
    expect(failure(compound('WordDocument'), "my 'old' file.doc").details.hint).toMatch(
      /docx 'my '\\''old'\\'' file.doc'$/,
    )
  })

  it('are no tables and slides, which nothing converts to a document', () => {
    expect(failure(compound('Workbook'), 'a.xls').details.code).toBe('binary-kind')
  })
})
