/** A PDF as one text with its blocks: the body in the order of reading, then what stands at the head and foot of its pages. */
import { chineseBalance } from '../../language/traditional.ts'
import type { Block, Rendering, Warning } from '../../model/block.ts'
import { UserError } from '../../model/user-error.ts'
import type { RenderOptions } from '../render-options.ts'
import { writeElement, writeRunning } from './blocks.ts'
import { bodyOf, type PageContent } from './body.ts'
import { linesIn } from './elements.ts'
import { layOut } from './layout.ts'
import { type Line, lineOf, rowsOf } from './line.ts'
import { leadingIn, linesOf, measure } from './measures.ts'
import { noMapsForPdf, noTextInPdf, openPdf, pdfMistake } from './open.ts'
import { boxOn, type Page, readPage } from './page.ts'
import { learnHyphens } from './passage.ts'
import { DOOR, foldDoor } from './radicals.ts'
import { partPages } from './running.ts'
import { Sheet } from './sheet.ts'
import { readTagged } from './tagged.ts'

/**
 * Renders a PDF file. A paragraph is a line, and so is each paragraph in a cell. Throws `UserError` where the file is damaged, encrypted, without text,
 * or exceeds a limit.
 */
export async function renderPdf(bytes: Uint8Array, options: RenderOptions = {}): Promise<Rendering> {
  const { pages, lacking } = await readPages(bytes, options)
  const tagged = pages.map(readTagged)
  const parts = partPages(pages.map((page, at) => ({ page, rows: rowsOf(tagged[at]?.rest ?? page.runs) })))
  const leading = leadingIn(parts.map(({ page, body }) => body.map((row) => lineOf(row, page.number))))
  const contents = parts.map(({ page, body }, at): PageContent => {
    const { elements = [] } = tagged[at] ?? {}
    // Rules, page numbers and whatever else a tagged page says is no part of the document.
    const rows = tagged[at] ? body.map((row) => row.filter(({ isArtifact }) => !isArtifact)) : body
    return {
      elements,
      areas: layOut(
        rows.filter((row) => row.length > 0),
        { page: page.number, leading },
      ),
    }
  })
  const measures = measure(
    contents.flatMap(({ areas }) => areas),
    contents.flatMap(({ elements }) => elements),
  )
  const set = { keepsHyphen: learnHyphens(contents.flatMap(allLines)), left: measures.left, right: measures.right }
  const sheet = new Sheet((line) => boxOn(pages[line.page - 1] as Page, line))
  const blocks: Block[] = bodyOf(contents, measures).map((element) => writeElement(element, sheet, set))
  blocks.push(
    ...writeRunning(
      parts.flatMap(({ heads }) => heads),
      'page-header',
      sheet,
    ),
  )
  blocks.push(
    ...writeRunning(
      parts.flatMap(({ feet }) => feet),
      'page-footer',
      sheet,
    ),
  )
  const { text, origins } = sheet.content()
  // Nothing of the text can be changed in the file.
  return {
    text,
    blocks,
    origins,
    made: [{ start: 0, end: text.length, by: 'reader' }],
    warnings: warningsOf({ pages, lacking }, sheet),
  }
}

interface ReadPages {
  readonly pages: readonly Page[]
  /** The character maps that were asked for in vain. */
  readonly lacking: ReadonlySet<string>
}

async function readPages(bytes: Uint8Array, options: RenderOptions): Promise<ReadPages> {
  const open = await openPdf(bytes, options)
  try {
    const budget = { items: open.limits.items }
    const pages: Page[] = []
    for (let number = 1; number <= open.pdf.numPages; number++) pages.push(await readPage(open, number, budget))
    const { lacking } = open
    if (!pages.some(({ runs }) => runs.length > 0))
      throw lacking.size > 0 ? noMapsForPdf(options.path, lacking) : noTextInPdf(options.path)
    return { pages: withDoors(pages), lacking }
  } catch (error) {
    throw error instanceof UserError ? error : pdfMistake(error, options.path)
  } finally {
    await open.close()
  }
}

function withDoors(pages: readonly Page[]): readonly Page[] {
  const texts = pages.flatMap(({ runs }) => runs.map(({ text }) => text))
  if (!texts.some((text) => text.includes(DOOR))) return pages
  const isTraditional = chineseBalance(texts.join('')) > 0
  return pages.map((page) => ({
    ...page,
    runs: page.runs.map((run) => ({ ...run, text: foldDoor(run.text, isTraditional) })),
  }))
}

function allLines({ elements, areas }: PageContent): readonly Line[] {
  return [...elements.flatMap(linesIn), ...areas.flatMap(linesOf)]
}

function warningsOf({ pages, lacking }: ReadPages, sheet: Sheet): Warning[] {
  const span = { start: sheet.length, end: sheet.length }
  const maps = [...lacking].sort().join(', ')
  const lost = { message: `text in fonts that ask for character maps is not read (${maps})`, span }
  const aslant = pages.flatMap(({ left, number }) =>
    left === 0 ? [] : [{ message: `page ${number}: ${left} characters that stand at an angle are not read`, span }],
  )
  return lacking.size > 0 ? [lost, ...aslant] : aslant
}
