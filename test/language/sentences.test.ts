import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/language/sentences.ts'
import { itShared, sharedPath } from '../shared.ts'

/** The sentences of a text as strings. */
function split(text: string, language: string, semicolons = false): string[] {
  return splitSentences(text, language, { semicolons }).map(({ start, end }) => text.slice(start, end))
}

describe('French and Spanish sentences', () => {
  it.each([
    ['fr', 'M. Dupont a pris la parole. ¦ Selon le par. 5, p. ex. à Genève, rien n’a changé.'],
    ['fr', 'Voir la rés. 70/1, al. b), et l’annexe B. ¦ La Commission en a pris acte.'],
    ['fr', '« Est-ce vrai ? » a-t-il demandé. ¦ Oui ! ¦ Rien ne s’y oppose.'],
    ['fr', 'Mme Diallo, MM. Roy et Petit sont absents. ¦ Le Dr Blanc préside.'],
    ['fr', 'Il a dit : « Nous partons. » ¦ Puis il est parti.'],
    ['es', 'El Sr. Pérez y la Dra. Gil hablaron. ¦ Véanse los párrs. 5 y 6, p. ej. en Ginebra.'],
    ['es', 'Véase el art. 3, núm. 5. ¦ ¿Es cierto? ¦ Sí. ¦ ¡Adelante!'],
    ['es', 'La delegación de los EE.UU. votó en contra. ¦ La Asamblea decidió.'],
    ['es', 'Se reunió a las 3 p.m. ¦ La sesión fue breve.'],
  ])('%s: %s', (language, marked) => {
    expect(split(marked.replace(/ ¦ /g, ' '), language)).toEqual(marked.split(' ¦ '))
  })
})

describe('English sentences', () => {
  // `¦` stands where a sentence ends.
  it.each([
    'The Board met. ¦ It adjourned.',
    'Was it done? ¦ Yes! ¦ It was.',
    'It grew by 2.5 per cent. ¦ That was 1.2 million.',
    'See resolution No. 71/250. ¦ It says so.',
    'See Nos. 5 and 6 and No. XII of the series.',
    'The answer was no. ¦ They left.',
    'As in para. 16 and paras. 18 to 20. ¦ Paragraph 5 differs.',
    'Treaty Series, vol. II, p. 5, pp. 11–13 and vol. 75, Nos. 970–973.',
    'Under Art. 17 and art. IV the fee is due.',
    'It is the state of the art. ¦ A new one is not, nor art. A and B.',
    'Document A/71/6 (Prog. 25) was before them. ¦ So was A/C.5/66/L.20.',
    'A/71/6/Add. 1 and Corr. 2 and Rev. 3 were issued.',
    'Mr. Smith and Mrs. Jones met Dr. Who, Prof. Brown and St. John.',
    'Messrs. Green and Ms. White spoke. ¦ Mr. Grey did not.',
    'J. R. Smith and Mary B. Jones signed.',
    'It is set out in annex B. ¦ Members took note.',
    'It is set out in chapter V. ¦ Members took note.',
    'It is set out in part I. ¦ The rest follows.',
    'The choice was plan C. ¦ The others failed.',
    'A. Headquarters',
    'IV. Conclusions and recommendations',
    '25. The Committee decided. ¦ 26. The Council agreed.',
    '1. First point. ¦ 2. Second point.',
    '25.17 The programme will continue. ¦ It will grow.',
    'Article 17. Members shall pay. ¦ Others need not.',
    'In 2015. ¦ The rest came in 2016. ¦ 25 countries took part.',
    'The cost was $5. ¦ $6 was offered.',
    'Tools, e.g. Markdown, i.e. Text, cf. Annex, are listed.',
    'Pens, paper, etc. were bought. ¦ Ink, etc. ¦ Then it stopped.',
    'The meeting (agenda, minutes, etc.) Members had asked for took place.',
    'It rose at 6 p.m. ¦ The Chair left at 7 a.m. on Friday.',
    'It met at 3 p.m. Monday and at 3 p.m. GMT.',
    'The U.S. Government and the U.N. Secretariat agreed.',
    'It is in the U.S. ¦ The other is not.',
    'Acme Co. Ltd. Chairman Smith spoke for Acme Inc. ¦ They agreed.',
    'Smith et al. Nature 5 was cited. ¦ See ibid. ¦ The rest is lost.',
    'He said: “Stop. Go now. Turn.” ¦ Then he left.',
    'He asked: “Why? Who?” and left.',
    '“Are we ready?” he asked. ¦ They were.',
    'He called it “progress”. ¦ She did not.',
    'He called it "progress." ¦ She did not.',
    'She said "Stop. Go." and went. ¦ "Never!" ¦ He stayed.',
    'It is so (see para. 5. It says more). ¦ It was so.',
    'It is so. ¦ (See the annex. It says more.) ¦ It was so.',
    'It is so [sic. Yes]. ¦ It was so.',
    'The text ends.¹ ¦ The next begins.²',
    'The text ends.[1] ¦ The next begins.* ¦ And ends.',
    'Wait… ¦ It goes on. ¦ And … so forth ... it goes. ¦ And on... ¦ It ends.',
    'Really?! ¦ Yes!! ¦ No?',
    'An opening ( lost its partner. ¦ The rest goes on.',
    'A closing ) lost its partner. ¦ The rest goes on.',
    'A quote “ lost its partner. ¦ The rest goes on.',
    'The States’ rights. ¦ The ‘State’s own. View’ held. ¦ It stood.',
    'He wrote Ph.D. theses. ¦ At www.example.org. ¦ A file named a.b.c is there.',
    'Élan. ¦ Über alles. ¦ «Non. Oui.» ¦ Été.',
    'The term 方案。 ¦ 次级方案 follows. ¦ 总部 is next.',
    'The vote: 5 for. ¦ (a) Adopted; no more',
    'The term ended on 5 Sept. 2016, i.e. in the fall. ¦ “Good” was the mark.',
    'Washington, D.C. ¦ The hall was full.',
    'Yahoo! is a name. ¦ Who? me.',
    'No stop at the end',
    'One space.  ¦ Two spaces.\t¦ Tabs.\n¦ A line.',
    'The fund of R.O.C. (Taiwan) pays.',
    'Computed values vs. Methods and Smith v. Jones.',
    'See World War I. ¦ Germany lost.',
    'He is a Jr. ¦ He left.',
  ])('%j', (marked) => {
    const expected = marked.split('¦').map((sentence) => sentence.trim())
    expect(split(marked.replaceAll('¦ ', ''), 'en')).toEqual(expected)
  })

  it('serves other languages in Latin, Cyrillic and Arabic letters', () => {
    expect(split('Il part. Où va-t-il ? Ça va.', 'fr')).toEqual(['Il part.', 'Où va-t-il ?', 'Ça va.'])
    expect(split('Он ушёл. Она осталась.', 'ru')).toEqual(['Он ушёл.', 'Она осталась.'])
    expect(split('ذهب. بقيت؟ نعم.', 'ar')).toEqual(['ذهب.', 'بقيت؟', 'نعم.'])
    expect(split('One. Two.', 'und')).toEqual(['One.', 'Two.'])
  })

  it('ends sentences at semicolons where asked to', () => {
    expect(split('One; two (a; b); A/1;B. Three.', 'en', true)).toEqual(['One;', 'two (a; b);', 'A/1;B.', 'Three.'])
    expect(split('One; two.', 'en')).toEqual(['One; two.'])
  })
})

describe('Chinese sentences', () => {
  it.each([
    '委员会开会。¦会议结束。',
    '是吗？¦是的！¦好。',
    '是吗?¦是的!¦好｡',
    '真的？！¦当然！！¦好。。¦完',
    '增长了2.5%。¦共计120万美元。',
    'A. 总部',
    '一. 导言',
    '第一章. 总则',
    '25.17 方案将继续。¦方案将扩大。',
    '见A/71/6(Prog. 25)号文件。¦见第71/1号决议。',
    '他说：“好。”¦然后走了。',
    '他说：“停。走吧。快。”¦大家走了。',
    '他说：“停。走吧”，然后走了。¦大家走了。',
    '他问：“为什么？”¦没有人回答。',
    '“为什么？”的问题没有答案。¦问题还在。',
    '“走吧！”他说。¦大家走了。',
    '“走吧！”，大家说。¦后来走了。',
    '“谁？何时？”这些问题没有答案。',
    '「好。」¦他走了。¦『是。不。』¦完。',
    '议定如下(见附件。另见议程)。¦会议结束。',
    '议定如下（见附件。另见议程）。¦会议结束。',
    '议定如下。¦（见附件。另见议程。）¦会议结束。',
    '议定如下。)¦会议结束。',
    '通过了《谁之过？论责任。续》。¦会议结束。',
    '通过了《论责任》。¦《续论》也通过了。',
    '【注意。】¦会议结束。',
    '水、土地……等资源。¦森林。',
    '水、土地……¦森林也是。',
    '他说……的话。¦大家听了。',
    '……他走了。',
    '会议结束。¹¦下次会议。²',
    '会议结束。[1]¦下次会议。*¦完',
    '会议结束。 ¦下次会议。\n¦再下次。\u3000¦完。',
    '括号（没有合上。¦下一句。',
    '括号）多了一个。¦下一句。',
    '引号“没有合上。¦下一句。',
    '他说"好。走。"¦大家走了。',
    '网址 https://example.org/?a=1!b 可用。¦完。',
    '写成 a ? b : c 的式子。¦完。',
    '(a) 第一；(b) 第二。¦完。',
    '奇怪的。，标点。¦完。',
    '没有句号',
    '大会，回顾其决议；注意到报告。¦通过。',
    '𠮷野家。¦𠮷。',
    '完成了！¦（一）导言。¦（二）结论。',
    '他說：「好。」¦她說：「不好！」¦沒有人說話。',
    'Vue 是什么？¦A framework. 是框架。¦好。',
  ])('%j', (marked) => {
    const expected = marked.split('¦').map((sentence) => sentence.trim())
    expect(split(marked.replaceAll('¦', ''), 'zh')).toEqual(expected)
  })

  it('ends sentences at semicolons where asked to, outside brackets', () => {
    expect(split('甲；乙（丙；丁）；戊; 己。庚', 'zh', true)).toEqual(['甲；', '乙（丙；丁）；', '戊;', '己。', '庚'])
  })

  it('serves Japanese', () => {
    expect(split('そうですか。「はい。」行きます。', 'ja')).toEqual(['そうですか。', '「はい。」', '行きます。'])
  })
})

describe('splitSentences', () => {
  const pieces = [
    ...[
      'a',
      'B',
      'Mr',
      'No',
      'etc',
      'para',
      'annex',
      'The',
      'U.S',
      '5',
      '1.',
      'I',
      '方',
      '案',
      '的',
      '他',
      '𠮷',
      'é',
      '¹',
      '*',
      '[1]',
    ],
    ...[
      '.',
      '?',
      '!',
      '…',
      '...',
      '。',
      '？',
      '！',
      '；',
      ';',
      ',',
      '，',
      ' ',
      '  ',
      '\n',
      '\u00a0',
      '\u3000',
      '-',
      '—',
    ],
    ...['(', ')', '（', '）', '[', ']', '《', '》', '“', '”', '‘', '’', '"', "'", '「', '」', '«', '»'],
  ]
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))
  const language = fc.constantFrom('en', 'zh')

  it('covers every visible character once, in order, without white space at the ends', () => {
    fc.assert(
      fc.property(text, language, fc.boolean(), (text, language, semicolons) => {
        let before = 0
        for (const { start, end } of splitSentences(text, language, { semicolons })) {
          expect(text.slice(before, start).trim()).toBe('')
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          before = end
        }
        expect(text.slice(before).trim()).toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves a sentence whole when given it alone', () => {
    fc.assert(
      fc.property(text, language, fc.boolean(), (text, language, semicolons) => {
        for (const { start, end } of splitSentences(text, language, { semicolons })) {
          expect(splitSentences(text.slice(start, end), language, { semicolons })).toEqual([
            { start: 0, end: end - start },
          ])
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), language, (text, language) => {
        const spans = splitSentences(text, language)
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it.each(['', ' \n\t\u3000'])('finds none in %j', (text) => {
    expect(splitSentences(text, 'en')).toEqual([])
    expect(splitSentences(text, 'zh')).toEqual([])
  })

  it('breaks inside an enclosure that is too long to be one', () => {
    const long = `(${'So it is. '.repeat(200)})`
    expect(split(long, 'en').length).toBeGreaterThan(100)
  })

  itShared('finds in the laws no sentence that begins with a lower-case letter after a break', () => {
    const folder = sharedPath('documents', 'laws') as string
    for (const name of readdirSync(folder)) {
      for (const line of readFileSync(join(folder, name, 'en.md'), 'utf8').split('\n')) {
        for (const sentence of split(line, 'en').slice(1)) expect(sentence).not.toMatch(/^\p{Ll}/u)
      }
    }
  })
})
