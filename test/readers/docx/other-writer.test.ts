import {
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx'
import { expect, it } from 'vitest'
import { renderDocx } from '../../../src/readers/docx/render.ts'

it('a DOCX of the docx package is read with its numbers, cells, notes and headers', async () => {
  const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'list', level } })
  const row = (...texts: string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '25.%1', start: 17 },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '(%2)' },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('A/73/12.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('A/71/6 (Prog. 25)')] }) },
        children: [
          new Paragraph({ text: 'Orientation', heading: HeadingLevel.HEADING_2 }),
          item('委员会应：', 0),
          item('修理塔楼；', 1),
          item('提出报告。', 1),
          new Table({ rows: [row('a', 'b')] }),
          item('休会', 0),
          new Paragraph({ children: [new FootnoteReferenceRun(1)] }),
        ],
      },
    ],
  })
  const { text, blocks, warnings } = renderDocx(new Uint8Array(await Packer.toBuffer(document)))
  expect(text.split('\n').slice(0, 8)).toEqual([
    ...['Orientation', '25.17\t委员会应：', '(一)\t修理塔楼；', '(二)\t提出报告。', 'a', 'b', '25.18\t休会', '¹'],
  ])
  expect(text).toContain('\n¹A/73/12.\nA/71/6 (Prog. 25)')
  expect(blocks.map(({ type }) => type)).toEqual([
    ...['heading', 'paragraph', 'paragraph', 'paragraph', 'table', 'paragraph', 'paragraph', 'note', 'paragraph'],
  ])
  expect(warnings).toEqual([])
})
