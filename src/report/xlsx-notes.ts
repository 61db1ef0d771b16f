/**
 * Notes on cells of a workbook of one sheet, which write-excel-file leaves to extensions: the texts are one part (ECMA-376, 18.7), the boxes that show
 * them another, in the older drawing language VML (ECMA-376-4, 19.4.2), without which Excel shows no note.
 */
import type { Feature } from 'write-excel-file/universal'
import { xmlElement, xmlText } from './xml.ts'

export interface CellNote {
  /** From 0. */
  readonly row: number
  /** From 0; up to 25. */
  readonly column: number
  readonly text: string
}

/** The extension that adds the notes, at most one for a cell; with none it changes nothing. */
export function cellNotes(notes: readonly CellNote[]): Feature<Blob> {
  if (notes.length === 0) return {}
  // In the order of places, as Excel itself writes them.
  const sorted = [...notes].sort((one, other) => one.row - other.row || one.column - other.column)
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => CONTENT_TYPES },
        'xl/worksheets/_rels/sheet{id}.xml.rels': { insert: () => RELATIONSHIPS },
        'xl/worksheets/sheet{id}.xml': { insert: () => `<legacyDrawing r:id="${BOXES_ID}"/>` },
      },
      write: { files: () => ({ [COMMENTS]: commentsPart(sorted), [BOXES]: boxesPart(sorted) }) },
    },
  }
}

const COMMENTS = 'xl/comments1.xml'
const BOXES = 'xl/drawings/vmlDrawing1.vml'
const BOXES_ID = 'rId-notes-1'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const CONTENT_TYPES =
  xmlElement('Default', {
    Extension: 'vml',
    ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  }) +
  xmlElement('Override', {
    PartName: `/${COMMENTS}`,
    ContentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  })

const RELATIONSHIPS =
  xmlElement('Relationship', { Id: BOXES_ID, Type: `${OFFICE}/vmlDrawing`, Target: '../drawings/vmlDrawing1.vml' }) +
  xmlElement('Relationship', { Id: 'rId-notes-2', Type: `${OFFICE}/comments`, Target: '../comments1.xml' })

function commentsPart(notes: readonly CellNote[]): string {
  const comments = notes.map(({ row, column, text }) => {
    const content = xmlElement('t', { 'xml:space': 'preserve' }, xmlText(text))
    const ref = `${String.fromCharCode(65 + column)}${row + 1}`
    return xmlElement('comment', { ref, authorId: '0' }, xmlElement('text', {}, xmlElement('r', {}, content)))
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xmlElement(
    'comments',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    `<authors><author>paralint</author></authors>${xmlElement('commentList', {}, comments.join(''))}`,
  )}`
}

function boxesPart(notes: readonly CellNote[]): string {
  const spaces = {
    'xmlns:v': 'urn:schemas-microsoft-com:vml',
    'xmlns:o': 'urn:schemas-microsoft-com:office:office',
    'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
  }
  const type =
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  return xmlElement('xml', spaces, type + notes.map(box).join(''))
}

function box({ row, column, text }: CellNote, at: number): string {
  const lines = Math.ceil(text.length / CHARACTERS_OF_LINE) + text.split('\n').length
  // Column, offset, row, offset: of the upper left corner, then of the lower right one.
  const anchor = [column + 1, 15, row, 2, column + 3, 15, row + Math.min(20, lines), 4].join(', ')
  const data = xmlElement(
    'x:ClientData',
    { ObjectType: 'Note' },
    `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>`,
  )
  const attributes = {
    ...{ id: `_x0000_s${1025 + at}`, type: '#_x0000_t202', style: 'position:absolute;visibility:hidden' },
    ...{ fillcolor: '#ffffe1', 'o:insetmode': 'auto' },
  }
  return xmlElement('v:shape', attributes, `<v:fill color2="#ffffe1"/><v:textbox/>${data}`)
}

const CHARACTERS_OF_LINE = 40
