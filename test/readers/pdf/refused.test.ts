import { strFromU8, strToU8, zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/model/user-error.ts'
import { readContent } from '../../../src/readers/index.ts'
import { renderPdf } from '../../../src/readers/pdf/index.ts'
import { linesAt, pdfOf } from '../../pdf.mjs'

async function refusal(bytes: Uint8Array, limits = {}): Promise<unknown> {
  const error = await readContent(bytes, { path: 'a.pdf', limits }).catch((thrown: unknown) => thrown)
  return error instanceof UserError ? `${error.details.code}: ${error.message}` : error
}

describe('a PDF is refused', () => {
  const page = linesAt(60, 740, ['Some text.'])

  it('without text', async () => {
    expect(await refusal(pdfOf([[], []]))).toMatch(/^no-text-pdf: a\.pdf: the PDF holds no text/)
  })

  it('with a password', async () => {
    expect(await refusal(pdfOf([page], { isEncrypted: true }))).toMatch(/^encrypted-pdf: a\.pdf: .* encrypted/)
  })

  it('that is damaged beyond reading', async () => {
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\n'))).toMatch(
      /^damaged-pdf: a\.pdf: the PDF cannot be read/,
    )
  })

  it('that exceeds a limit', async () => {
    expect(await refusal(pdfOf([page, page, page]), { pages: 2 })).toMatch(/^over-limit: .* pages \(2\)/)
    expect(await refusal(pdfOf([[...page, ...linesAt(60, 600, ['More.', 'And more.'])]]), { items: 2 })).toMatch(
      /^over-limit: .* items \(2\)/,
    )
    expect(await refusal(pdfOf([page]), { fileSize: 100 })).toMatch(/^over-limit: .* fileSize \(100\)/)
  })

  it('with a stream that becomes too large', async () => {
    const packed = zlibSync(new Uint8Array(2_000_000))
    const file = pdfOf([page])
    const text = `9 0 obj << /Filter /FlateDecode /Length ${packed.length} >> stream\n`
    const bomb = Uint8Array.from([...file, ...strToU8(text), ...packed, ...strToU8('\nendstream endobj')])
    expect(await refusal(bomb, { partSize: 1_000_000 })).toMatch(/^over-limit: .* partSize \(1000000\)/)
    expect(String(await refusal(bomb))).not.toMatch(/over-limit/)
  })

  it('whose fonts ask for maps; a warning tells of those beside others', async () => {
    const plain = strFromU8(pdfOf([linesAt(60, 740, ['文字'])]), true)
    const unmapped = plain.replaceAll('/Identity-H', '/GBK-EUC-H').replace(/\/ToUnicode \d+ 0 R/g, '')
    expect(await refusal(strToU8(unmapped, true))).toMatch(/^unmapped-pdf: .* \(GBK-EUC-H\); print it/)
    const both = strFromU8(pdfOf([[...page, { x: 60, y: 600, text: '文字', isBold: true }]]), true)
    const at = both.lastIndexOf('/Identity-H')
    const half =
      both.slice(0, at) +
      both
        .slice(at)
        .replace(/\/Identity-H/, '/GBK-EUC-H')
        .replace(/\/ToUnicode \d+ 0 R/, '')
    const { text, warnings } = await renderPdf(strToU8(half, true))
    expect(text).toBe('Some text.')
    expect(warnings.map(({ message }) => message)).toEqual([
      'text in fonts that ask for character maps is not read (GBK-EUC-H)',
    ])
  })

  it('but read with an empty line before its mark, and with the bytes left as they were', async () => {
    const bytes = Uint8Array.from([10, ...pdfOf([page])])
    const before = [...bytes]
    const content = await readContent(bytes)
    expect('rendering' in content && content.rendering.text).toBe('Some text.')
    expect([...bytes]).toEqual(before)
  })
})
