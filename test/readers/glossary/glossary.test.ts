import { describe, expect, it } from 'vitest'
import type { GlossaryEntry } from '../../../src/model/glossary.ts'
import { UserError } from '../../../src/model/user-error.ts'
import { readGlossary } from '../../../src/readers/glossary/index.ts'

function read(text: string, path = 'terms.csv') {
  return readGlossary(new TextEncoder().encode(text), { path })
}

/** `zh 两年期 = en biennium`, an entry a line. */
async function shown(text: string): Promise<string[]> {
  return (await read(text)).entries.map(shownEntry)
}

function shownEntry({ terms }: GlossaryEntry): string {
  return terms.map(({ language, text }) => `${language} ${text}`).join(' = ')
}

async function refusal(text: string): Promise<string> {
  const error = await read(text).catch((reason: unknown) => reason)
  if (!(error instanceof UserError)) throw new Error(`not refused: ${JSON.stringify(error)}`)
  return error.message
}

describe('a glossary as a table', () => {
  it('names its languages in the first line, in any order, and other columns are passed over', async () => {
    expect(await shown('note,en,zh-CN\nbudget,biennium,两年期\n')).toEqual(['en biennium = zh 两年期'])
    expect(await shown('中文,英文,备注\n问责制,accountability,治理\n')).toEqual(['zh 问责制 = en accountability'])
    expect(await shown('Chinese,English,French\n大会,General Assembly,Assemblée générale\n')).toEqual([
      'zh 大会 = en General Assembly = fr Assemblée générale',
    ])
  })

  it('needs no such line where one column is Chinese', async () => {
    expect(await shown('两年期,biennium\n问责制,accountability\n')).toEqual([
      'zh 两年期 = en biennium',
      'zh 问责制 = en accountability',
    ])
    expect(await shown('biennium\t两年期\n')).toEqual(['en biennium = zh 两年期'])
  })

  it('may be parted by commas, tabs or semicolons', async () => {
    for (const mark of [',', '\t', ';'])
      expect(await shown(`zh${mark}en\n会费${mark}assessed contribution\n`)).toEqual([
        'zh 会费 = en assessed contribution',
      ])
  })

  it('has several terms in one cell, and marks in quotation marks', async () => {
    expect(await shown('zh,en\n"成员国|会员国","member State; Member State"\n')).toEqual([
      'zh 成员国 = zh 会员国 = en member State = en Member State',
    ])
    expect(await shown('zh,en\n两性平等,"equality, of women and men"\n')).toEqual([
      'zh 两性平等 = en equality, of women and men',
    ])
  })

  it('knows the line of each entry, also behind cells of several lines and blank ones', async () => {
    const { entries } = await read('zh,en\r\n"大\r\n会",Assembly\r\n\r\n# remark\r\n司,division\r\n')
    expect(entries.map(({ line }) => line)).toEqual([2, 6])
  })

  it('leaves out entries in one language', async () => {
    expect(await shown('zh,en\n大会,\n,division\n司,division\n')).toEqual(['zh 司 = en division'])
  })

  it('is read from any encoding that a document may have', async () => {
    // zh,en / 大会,Assembly in UTF-16 with a byte order mark.
    const text = '\ufeffzh,en\n大会,Assembly\n'
    const bytes = new Uint8Array(
      [...text].flatMap((character) => {
        const code = character.charCodeAt(0)
        return [code & 0xff, code >> 8]
      }),
    )
    const { entries } = await readGlossary(bytes, { path: 'terms.csv' })
    expect(entries.map(shownEntry)).toEqual(['zh 大会 = en Assembly'])
  })

  it('is refused with file, line and remedy where it is none', async () => {
    expect(await refusal('alpha,beta\ngamma,delta\n')).toMatch(/^terms\.csv:1: .*zh,en/)
    expect(await refusal('zh,en\n大会,"Assembly\n司,division\n')).toMatch(/^terms\.csv:2: .*quotation mark/)
    expect(await refusal('zh,en\n大会,\n')).toMatch(/^terms\.csv: .*without a term/)
    expect(await refusal('')).toMatch(/^terms\.csv: .*empty/)
  })
})

const TBX_2008 = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="1">
  <descrip type="subjectField">budget</descrip>
  <langSet xml:lang="en"><tig><term>biennium</term></tig></langSet>
  <langSet xml:lang="zh-CN"><ntig><termGrp><term>两<hi>年期</hi></term></termGrp></ntig></langSet>
</termEntry>
</body></text></martif>
`

const TBX_2019 = `<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="1"><langSec xml:lang="eng"><termSec><term>General
  Assembly</term></termSec></langSec><langSec xml:lang="zh"><termSec><term>大会</term></termSec><termSec><term>联大</term></termSec></langSec></conceptEntry>
</body></text></tbx>
`

describe('a glossary in TBX', () => {
  it('is read in the form of 2008', async () => {
    const { entries } = await read(TBX_2008, 'terms.tbx')
    expect(entries.map(shownEntry)).toEqual(['en biennium = zh 两年期'])
    expect(entries[0]?.line).toBe(4)
  })

  it('is read in the form of 2019', async () => {
    expect(await shown(TBX_2019)).toEqual(['en General Assembly = zh 大会 = zh 联大'])
  })

  it('is refused where it is something else', async () => {
    expect(await refusal('<html><body/></html>')).toMatch(/^terms\.csv:1: .*no TBX/)
    expect(await refusal('<tbx><text></tbx>')).toMatch(/^terms\.csv:1: .*no sound XML \(.+\)/)
    expect(await refusal(TBX_2019.replace('xml:lang="zh"', ''))).toMatch(/^terms\.csv:3: .*xml:lang/)
    // No entity is ever expanded.
    expect(await refusal('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>')).toMatch(/no sound XML/)
  })
})
