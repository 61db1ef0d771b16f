import { describe, expect, it } from 'vitest'
import { stretchesOf, unitsOf } from '../../bitext.ts'

const OLD = (units: string, languages = 'source-language="en-US" target-language="zh-CN"') =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="x" ${languages}><body>
${units}
</body></file></xliff>`

const NEW = (units: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-Hans" trgLang="en"><file id="f1">
${units}
</file></xliff>`

describe('XLIFF 1.2', () => {
  it('gives a unit for each that is translated, and none for proposals', async () => {
    const units = await unitsOf(
      OLD(`<group><trans-unit id="t1"><source>Forty <g id="1">five</g><x id="2"/> days</source>
<seg-source><mrk mtype="seg" mid="1">Forty</mrk></seg-source>
<target state="translated"><mrk mtype="seg" mid="1">四十五</mrk>天<bx id="3">{</bx></target>
<alt-trans><source>Forty</source><target xml:lang="zh">四十</target></alt-trans></trans-unit></group>
<trans-unit id="t2"><source>Ten</source></trans-unit>`),
    )
    expect(units).toEqual([
      { id: 't1', number: 1, source: 'Forty five days', target: '四十五天', places: ['2:36', '4:53'] },
    ])
  })

  it('takes the languages of each file', async () => {
    const stretches = await stretchesOf(
      OLD(
        '<trans-unit id="1"><source>一</source><target>un</target></trans-unit>',
        'source-language="zh" target-language="fr"',
      ),
    )
    expect(stretches[0]?.languages).toEqual({ source: 'zh', target: 'fr' })
  })
})

describe('XLIFF 2', () => {
  it('gives a unit for each segment, and none for matches and notes', async () => {
    const units = await unitsOf(
      NEW(`<unit id="u1"><mtc:matches xmlns:mtc="m"><mtc:match ref="#s"><source>不</source><target>no</target></mtc:match></mtc:matches>
<originalData><data id="d1">&lt;br/></data></originalData>
<segment id="s1"><source>第一 <pc id="1">款</pc></source><target>Paragraph <ph id="2" dataRef="d1"/>1<sc id="3"/></target></segment>
<ignorable><source> </source><target> </target></ignorable>
<segment><source>完</source><target><mrk id="m" type="term">End</mrk></target></segment></unit>`),
    )
    expect(units.map(({ id, source, target }) => [id, source, target])).toEqual([
      ['u1/s1', '第一 款', 'Paragraph 1'],
      ['u1', '完', 'End'],
    ])
  })

  it('may be turned round', async () => {
    const file = NEW('<unit id="u"><segment><source>一</source><target>one</target></segment></unit>')
    expect(await unitsOf(file, { languages: { source: 'en', target: 'zh' } })).toMatchObject([
      { source: 'one', target: '一' },
    ])
  })
})
