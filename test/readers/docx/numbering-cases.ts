/** Lists as word processors number them, one small document for each fact. What LibreOffice prints for them lies in `numbering-labels.json`. */
import type { TrackedChanges } from '../../../src/readers/render-options.ts'
import { type DocxParts, docxOf, p } from '../../docx.ts'

export interface NumberingCase {
  readonly name: string
  readonly bytes: Uint8Array
  readonly trackedChanges: TrackedChanges
  /** What ECMA-376 asks of Word, by place in the list, where LibreOffice prints something else; the reader gives this. Word itself was not measured. */
  readonly asWord: Readonly<Record<number, string>>
}

/** The text of every numbered paragraph; what stands before it is its label. */
export const TEXT = '§'

/** Numbers that tell how a format counts: its first, its tens, its hundreds, and where its signs come to an end. */
const VALUES = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 19, 20, 21, 26, 27, 30, 35, 50, 51, 60, 99, 100, 101, 110, 111, 200, 1000],
  ...[1001, 1010, 2016, 4000, 10000, 10001, 12345],
]

/** As the standard has it from a hundred on; LibreOffice counts hundreds and thousands. */
const FIGURE_BY_FIGURE = {
  ...{ 100: '一○○', 101: '一○一', 110: '一一○', 111: '一一一', 200: '二○○', 1000: '一○○○', 1001: '一○○一' },
  1010: '一○一○',
}

/** Formats, with the greatest number that is asked of them and what Word prints by number where LibreOffice takes the format for another. */
const FORMATS: Readonly<Record<string, { most?: number; asWord?: Readonly<Record<number, string>> }>> = {
  decimal: {},
  decimalZero: {},
  lowerLetter: { most: 200 },
  upperLetter: { most: 200 },
  lowerRoman: {},
  upperRoman: {},
  none: {},
  ordinal: {},
  decimalHalfWidth: {},
  decimalEnclosedCircle: {},
  decimalEnclosedCircleChinese: {},
  chineseCounting: { most: 1010, asWord: FIGURE_BY_FIGURE },
  chineseCountingThousand: {},
  chineseLegalSimplified: {},
  // Figure by figure from ten on, where LibreOffice counts.
  ideographDigital: {
    most: 111,
    asWord: {
      ...{ 10: '一○', 11: '一一', 12: '一二', 19: '一九', 20: '二○', 21: '二一', 26: '二六', 27: '二七', 30: '三○' },
      ...{ 35: '三五', 50: '五○', 51: '五一', 60: '六○', 99: '九九' },
      ...FIGURE_BY_FIGURE,
    },
  },
  // The fourth row of GB 2312's signs, in brackets for all its name; LibreOffice prints ①.
  ideographEnclosedCircle: {
    most: 50,
    asWord: {
      ...{
        1: '㈠',
        2: '㈡',
        3: '㈢',
        4: '㈣',
        5: '㈤',
        6: '㈥',
        7: '㈦',
        8: '㈧',
        9: '㈨',
        10: '㈩',
        11: '11',
        12: '12',
      },
      ...{ 19: '19', 20: '20', 21: '21', 26: '26', 27: '27', 30: '30', 35: '35', 50: '50' },
    },
  },
  ideographLegalTraditional: {},
  ideographTraditional: {},
  ideographZodiac: {},
  // Japanese says no 1 before a ten, hundred or thousand, and nothing for places left empty; LibreOffice counts as Chinese does.
  japaneseCounting: {
    asWord: {
      ...{
        100: '百',
        101: '百一',
        110: '百十',
        111: '百十一',
        1000: '千',
        1001: '千一',
        1010: '千十',
        2016: '二千十六',
      },
      ...{ 10001: '一万一' },
    },
  },
  taiwaneseCounting: { most: 1010, asWord: FIGURE_BY_FIGURE },
  taiwaneseCountingThousand: { asWord: { 10000: '一萬', 10001: '一萬零一', 12345: '一萬二千三百四十五' } },
}

export function numberingCases(): NumberingCase[] {
  const formats = Object.entries(FORMATS).map(([format, { most, asWord }]) => formatCase(format, most, asWord))
  const lists = Object.entries(LISTS).map(([name, { asWord = {}, trackedChanges = 'accept', ...parts }]) => {
    return { name, bytes: docxOf(parts), trackedChanges, asWord }
  })
  return [...formats, ...lists]
}

/** One list for each number, all of one definition. */
function formatCase(format: string, most = Number.POSITIVE_INFINITY, byValue: Readonly<Record<number, string>> = {}) {
  const values = VALUES.filter((value) => value <= most)
  const numbering =
    abstract(0, level(0, format, '(%1)')) + values.map((value, at) => num(at + 1, 0, start(0, value))).join('')
  const asWord = Object.fromEntries(
    values.flatMap((value, at) => (byValue[value] === undefined ? [] : [[at, `(${byValue[value]})`]])),
  )
  const bytes = docxOf({ numbering, body: values.map((_, at) => item(at + 1, 0)).join('') })
  return { name: `numFmt ${format}`, bytes, trackedChanges: 'accept' as const, asWord }
}

const W = (name: string, value: string | number) => `<w:${name} w:val="${value}"/>`

function abstract(id: number, ...content: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${W('multiLevelType', 'multilevel')}${content.join('')}</w:abstractNum>`
}

/** `before` stands between format and text in the order of the schema, `after` behind the text. */
function level(
  at: number,
  format: string,
  text: string,
  given: { start?: number; before?: string; after?: string } = {},
) {
  const { start: first = 1, before = '', after = '' } = given
  return `<w:lvl w:ilvl="${at}">${W('start', first)}${W('numFmt', format)}${before}${W('lvlText', text)}${after}</w:lvl>`
}

function num(id: number, of: number, ...overrides: string[]): string {
  return `<w:num w:numId="${id}">${W('abstractNumId', of)}${overrides.join('')}</w:num>`
}

function start(at: number, value: number): string {
  return `<w:lvlOverride w:ilvl="${at}">${W('startOverride', value)}</w:lvlOverride>`
}

function item(list: number, at: number, more = '', text = TEXT): string {
  return p(text, `${more}<w:numPr>${W('ilvl', at)}${W('numId', list)}</w:numPr>`)
}

/** Paragraphs by list and level: `1:0 1:1 2:0`; `-` is one without a number. */
function items(notation: string): string {
  return notation
    .split(' ')
    .map((each) => {
      if (each === '-') return p('-')
      const [list, at] = each.split(':')
      return item(Number(list), Number(at))
    })
    .join('')
}

function style(id: string, properties: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}">${W('name', id)}${more}<w:pPr>${properties}</w:pPr></w:style>`
}

const styled = (id: string, more = '') => p(TEXT, `${W('pStyle', id)}${more}`)

/** 1. (a) (i), as most documents have it. */
const OUTLINE = abstract(
  0,
  level(0, 'decimal', '%1.'),
  level(1, 'lowerLetter', '(%2)'),
  level(2, 'lowerRoman', '(%3)'),
  level(3, 'decimal', '%4)'),
)

/** 1. 1.1 1.1.1 */
const LEGAL = abstract(
  0,
  level(0, 'decimal', '%1.'),
  level(1, 'decimal', '%1.%2'),
  level(2, 'decimal', '%1.%2.%3'),
  level(3, 'lowerLetter', '%4)'),
)

const DELETED = '<w:rPr><w:del w:id="1" w:author="a" w:date="2016-01-01T00:00:00Z"/></w:rPr>'
const numPr = (list: number, at = 0) => `<w:numPr>${W('ilvl', at)}${W('numId', list)}</w:numPr>`

type ListCase = DocxParts & Partial<Pick<NumberingCase, 'asWord' | 'trackedChanges'>>

const LISTS: Readonly<Record<string, ListCase>> = {
  'lower levels begin anew below each higher one': {
    numbering: OUTLINE + num(1, 0),
    body: items('1:0 1:1 1:1 1:2 1:2 1:1 1:2 1:0 1:1 1:2'),
  },
  'text between items changes nothing': {
    numbering: OUTLINE + num(1, 0),
    body: items('1:0 - 1:0 1:1 - - 1:1 - 1:0'),
  },
  'several levels in one label': {
    numbering: LEGAL + num(1, 0),
    body: items('1:0 1:1 1:1 1:2 1:2 1:0 1:1 1:2 1:3 1:3'),
  },
  'a level left out counts as begun': { numbering: LEGAL + num(1, 0), body: items('1:0 1:2 1:2 1:1 1:2 1:0 1:3 1:2') },
  'a list that begins below its first level': { numbering: LEGAL + num(1, 0), body: items('1:1 1:1 1:0 1:1') },
  'a list that begins at its third level': { numbering: OUTLINE + num(1, 0), body: items('1:2 1:2 1:1 1:2 1:0 1:1') },
  'two lists of one definition count together': {
    numbering: OUTLINE + num(1, 0) + num(2, 0),
    body: items('1:0 1:0 2:0 2:1 1:1 1:0'),
  },
  'two definitions count apart': {
    numbering: OUTLINE + abstract(1, level(0, 'upperRoman', '%1.')) + num(1, 0) + num(2, 1),
    body: items('1:0 2:0 1:0 2:0 1:1 2:0 1:1'),
  },
  'startOverride begins anew, once': {
    numbering: OUTLINE + num(1, 0) + num(2, 0, start(0, 1)),
    body: items('1:0 1:0 2:0 2:0 1:0 2:0'),
  },
  'startOverride with another number': {
    numbering: OUTLINE + num(1, 0) + num(2, 0, start(0, 17)),
    body: items('1:0 2:0 2:0 2:1 2:0'),
  },
  'startOverride of a lower level': {
    // The start holds whenever the level begins anew (17.9.26); LibreOffice forgets it.
    asWord: { 5: '(d)' },
    numbering: OUTLINE + num(1, 0) + num(2, 0, start(1, 4)),
    body: items('1:0 1:1 2:1 2:1 2:0 2:1'),
  },
  'startOverride of all levels': {
    // As above.
    asWord: { 1: '(c)', 2: '(ii)', 3: '(d)', 4: '(ii)', 6: '(c)', 7: '(ii)' },
    numbering: OUTLINE + num(1, 0) + num(2, 0, start(0, 5), start(1, 3), start(2, 2)),
    body: items('2:0 2:1 2:2 2:1 2:2 2:0 2:1 2:2'),
  },
  'startOverride of zero': { numbering: OUTLINE + num(1, 0, start(0, 0)), body: items('1:0 1:0') },
  'lvlOverride with a level of its own': {
    numbering:
      OUTLINE + num(1, 0) + num(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`),
    body: items('1:0 1:0 2:0 2:0 2:1 1:0'),
  },
  'lvlOverride with a level and a start': {
    numbering:
      OUTLINE +
      num(1, 0) +
      num(2, 0, `<w:lvlOverride w:ilvl="0">${W('startOverride', 3)}${level(0, 'upperRoman', '%1.')}</w:lvlOverride>`),
    body: items('1:0 2:0 2:0 2:1'),
  },
  'a start other than one': {
    numbering:
      abstract(0, level(0, 'decimal', '25.%1', { start: 17 }), level(1, 'lowerLetter', '(%2)', { start: 3 })) +
      num(1, 0),
    body: items('1:0 1:0 1:1 1:1 1:0 1:1'),
  },
  'a start of zero': {
    numbering: abstract(0, level(0, 'decimal', '%1.', { start: 0 })) + num(1, 0),
    body: items('1:0 1:0'),
  },
  'lvlRestart 0 never begins anew': {
    // LibreOffice knows no lvlRestart.
    asWord: { 4: '(c)', 6: '(d)' },
    numbering:
      abstract(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)', { before: W('lvlRestart', 0) })) +
      num(1, 0),
    body: items('1:0 1:1 1:1 1:0 1:1 1:0 1:1'),
  },
  'lvlRestart 1 begins anew after the first level only': {
    asWord: { 5: '(iii)' },
    numbering:
      abstract(
        0,
        level(0, 'decimal', '%1.'),
        level(1, 'lowerLetter', '(%2)'),
        level(2, 'lowerRoman', '(%3)', { before: W('lvlRestart', 1) }),
      ) + num(1, 0),
    body: items('1:0 1:1 1:2 1:2 1:1 1:2 1:0 1:1 1:2'),
  },
  'isLgl prints all numbers in figures': {
    // LibreOffice before 7.6 knows no isLgl.
    asWord: { 2: '2.1', 3: '2.2', 4: '2.2.1', 6: '3.1', 7: '3.1.1' },
    numbering:
      abstract(
        0,
        level(0, 'upperRoman', '%1.'),
        level(1, 'decimal', '%1.%2', { before: W('isLgl', 1) }),
        level(2, 'lowerLetter', '%1.%2.%3', { before: W('isLgl', 1) }),
      ) + num(1, 0),
    body: items('1:0 1:0 1:1 1:1 1:2 1:0 1:1 1:2'),
  },
  'suff space and nothing': {
    numbering:
      abstract(
        0,
        level(0, 'decimal', '%1.', { before: W('suff', 'space') }),
        level(1, 'chineseCounting', '（%2）', { before: W('suff', 'nothing') }),
      ) + num(1, 0),
    body: items('1:0 1:1 1:1 1:0'),
  },
  'text around the number': {
    numbering:
      abstract(0, level(0, 'decimal', '第%1条'), level(1, 'decimal', 'Annex %2:'), level(2, 'decimal', '%1-%2-%3 :')) +
      num(1, 0),
    body: items('1:0 1:1 1:2 1:0'),
  },
  'a label without a number': {
    numbering: abstract(0, level(0, 'decimal', 'Note:'), level(1, 'none', 'Chapter')) + num(1, 0),
    body: items('1:0 1:0 1:1'),
  },
  'a label that is empty counts all the same': {
    numbering: abstract(0, level(0, 'decimal', ''), level(1, 'decimal', '%1.%2')) + num(1, 0),
    body: items('1:0 1:1 1:0 1:1'),
  },
  bullets: {
    // In plain text LibreOffice has bullets of its own, one for each level; on its pages it prints these.
    asWord: { 1: 'o', 3: '–', 4: '•' },
    numbering:
      abstract(
        0,
        level(0, 'bullet', '\uf0b7', { after: '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>' }),
        level(1, 'bullet', 'o', { after: '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr>' }),
        level(2, 'bullet', '\uf0a7', { after: '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>' }),
        level(3, 'bullet', '–'),
        level(4, 'bullet', '•'),
      ) + num(1, 0),
    body: items('1:0 1:1 1:2 1:3 1:4 1:0'),
  },
  'numbers below bullets and bullets below numbers': {
    asWord: { 1: '–', 2: '–', 6: '–' },
    numbering:
      abstract(0, level(0, 'decimal', '%1.'), level(1, 'bullet', '–'), level(2, 'decimal', '%1.%3')) + num(1, 0),
    body: items('1:0 1:1 1:1 1:2 1:2 1:0 1:1 1:2'),
  },
  'numId 0 takes the number of a style away': {
    numbering: OUTLINE + num(1, 0),
    styles: style('Clause', numPr(1)),
    body: styled('Clause') + styled('Clause', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('Clause'),
  },
  'a list that is not there': { numbering: OUTLINE + num(1, 0), body: items('1:0 7:0 1:0') },
  'a level that is not defined': {
    // LibreOffice makes one up.
    asWord: { 1: '' },
    numbering: abstract(0, level(0, 'decimal', '%1.')) + num(1, 0),
    body: items('1:0 1:4 1:0'),
  },
  'empty paragraphs count': {
    numbering: OUTLINE + num(1, 0),
    body: item(1, 0) + item(1, 0, '', '') + item(1, 0) + item(1, 1, '', '') + item(1, 1),
  },
  'paragraphs deleted as a tracked change': {
    // LibreOffice shows what is deleted, in a colour.
    trackedChanges: 'reject',
    numbering: OUTLINE + num(1, 0),
    body:
      item(1, 0) +
      `<w:p><w:pPr>${numPr(1)}${DELETED}</w:pPr><w:del w:id="2" w:author="a" w:date="2016-01-01T00:00:00Z"><w:r><w:delText>${TEXT}</w:delText></w:r></w:del></w:p>` +
      item(1, 0),
  },
  'a style with a number': {
    numbering: OUTLINE + num(1, 0),
    styles: style('Clause', numPr(1)) + style('Point', numPr(1, 1)),
    body: styled('Clause') + styled('Point') + styled('Point') + styled('Clause') + styled('Point'),
  },
  'a style based on one with a number': {
    numbering: OUTLINE + num(1, 0),
    styles: style('Clause', numPr(1)) + style('Closing', '', W('basedOn', 'Clause')),
    body: styled('Clause') + styled('Closing') + styled('Clause'),
  },
  'a style that takes the level from where the list names it': {
    // LibreOffice asks for the level in the style as well.
    asWord: { 1: 'A.', 2: '1.', 3: '2.', 4: 'B.', 5: '1.', 6: 'II.', 7: 'A.' },
    numbering:
      abstract(
        0,
        level(0, 'upperRoman', '%1.', { before: W('pStyle', 'Part') }),
        level(1, 'upperLetter', '%2.', { before: W('pStyle', 'Chapter') }),
        level(2, 'decimal', '%3.', { before: W('pStyle', 'Clause') }),
      ) + num(1, 0),
    styles: ['Part', 'Chapter', 'Clause'].map((id) => style(id, `<w:numPr>${W('numId', 1)}</w:numPr>`)).join(''),
    body: ['Part', 'Chapter', 'Clause', 'Clause', 'Chapter', 'Clause', 'Part', 'Chapter']
      .map((id) => styled(id))
      .join(''),
  },
  'a level of its own in a styled paragraph': {
    numbering: OUTLINE + num(1, 0),
    styles: style('Clause', numPr(1)),
    body: styled('Clause') + styled('Clause', `<w:numPr>${W('ilvl', 1)}</w:numPr>`) + styled('Clause'),
  },
  'a list of its own in a styled paragraph': {
    numbering: OUTLINE + abstract(1, level(0, 'upperLetter', '%1.')) + num(1, 0) + num(2, 1),
    styles: style('Clause', numPr(1)),
    body: styled('Clause') + styled('Clause', numPr(2)) + styled('Clause'),
  },
  'a definition that a style of lists holds': {
    numbering: `<w:abstractNum w:abstractNumId="0">${W('multiLevelType', 'multilevel')}${W('numStyleLink', 'Minutes')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${W('multiLevelType', 'multilevel')}${W('styleLink', 'Minutes')}${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum>${num(1, 0)}${num(2, 1)}`,
    styles: `<w:style w:type="numbering" w:styleId="Minutes">${W('name', 'Minutes')}<w:pPr><w:numPr>${W('numId', 2)}</w:numPr></w:pPr></w:style>`,
    body: items('1:0 1:1 1:1 1:0 2:0 2:1'),
  },
  'headings with numbers': {
    numbering:
      abstract(
        0,
        level(0, 'upperRoman', '%1.', { before: W('pStyle', 'Heading1') }),
        level(1, 'upperLetter', '%2.', { before: W('pStyle', 'Heading2') }),
      ) + num(1, 0),
    styles: [1, 2]
      .map(
        (at) =>
          `<w:style w:type="paragraph" w:styleId="Heading${at}">${W('name', `heading ${at}`)}<w:pPr>${numPr(1, at - 1)}${W('outlineLvl', at - 1)}</w:pPr></w:style>`,
      )
      .join(''),
    body: ['Heading1', 'Heading2', 'Heading2', 'Heading1', 'Heading2'].map((id) => styled(id)).join(''),
  },
  'a hidden number': {
    // Hidden text is printed in no label of Word's.
    asWord: { 0: '', 2: '' },
    numbering:
      abstract(0, level(0, 'decimal', '%1.', { after: '<w:rPr><w:vanish/></w:rPr>' }), level(1, 'decimal', '%1.%2')) +
      num(1, 0),
    body: items('1:0 1:1 1:0 1:1'),
  },
  'lists in the cells of a table': {
    numbering: OUTLINE + num(1, 0) + num(2, 0, start(0, 1)),
    body: `<w:tbl><w:tr>${[items('1:0'), items('2:0 2:1')].map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr><w:tr>${[items('1:0'), items('2:0')].map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>${items('1:0')}`,
  },
  'Chinese levels in one label': {
    numbering:
      abstract(
        0,
        level(0, 'chineseCountingThousand', '第%1章'),
        level(1, 'chineseCounting', '第%1章第%2节'),
        level(2, 'decimal', '%3．'),
      ) + num(1, 0, start(0, 9)),
    body: items('1:0 1:1 1:2 1:2 1:1 1:0 1:1 1:0 1:1'),
  },
  'a level without a start': {
    numbering:
      `<w:abstractNum w:abstractNumId="0">${W('multiLevelType', 'multilevel')}<w:lvl w:ilvl="0">${W('numFmt', 'decimal')}${W('lvlText', '%1.')}</w:lvl></w:abstractNum>` +
      num(1, 0),
    body: items('1:0 1:0'),
  },
  'a level without a format': {
    numbering:
      `<w:abstractNum w:abstractNumId="0">${W('multiLevelType', 'multilevel')}<w:lvl w:ilvl="0">${W('start', 1)}${W('lvlText', '%1.')}</w:lvl></w:abstractNum>` +
      num(1, 0),
    body: items('1:0 1:0'),
  },
  'a paragraph that names no level': {
    numbering: OUTLINE + num(1, 0),
    body: items('1:0') + p(TEXT, `<w:numPr>${W('numId', 1)}</w:numPr>`) + items('1:1'),
  },
  'a style based on one with a number, at a level of its own': {
    numbering: OUTLINE + num(1, 0),
    styles: style('Clause', numPr(1)) + style('Point', `<w:numPr>${W('ilvl', 1)}</w:numPr>`, W('basedOn', 'Clause')),
    body: styled('Clause') + styled('Point') + styled('Point') + styled('Clause'),
  },
  'a style that takes the number of its base away': {
    numbering: OUTLINE + num(1, 0),
    styles: style('Clause', numPr(1)) + style('Closing', `<w:numPr>${W('numId', 0)}</w:numPr>`, W('basedOn', 'Clause')),
    body: styled('Clause') + styled('Closing') + styled('Clause'),
  },
  'a list goes on behind another definition of the same form': {
    numbering: OUTLINE + OUTLINE.replace('abstractNumId="0"', 'abstractNumId="1"') + num(1, 0) + num(2, 1),
    body: items('1:0 1:1 2:0 2:1 1:1 1:0 2:0'),
  },
}
