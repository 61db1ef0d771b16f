/** A bitext as one page of HTML for reading and printing, which needs nothing beside itself. */
import type { Locale, Texts } from '../locale/texts.ts'
import type { Bitext } from '../model/bitext.ts'
import type { Finding, Side } from '../model/finding.ts'
import { type RowFinding, rowFindings } from './row-findings.ts'
import { textsOf } from './texts-of.ts'
import { type RowSide, textRows, type UnitRow } from './unit-rows.ts'
import { xmlElement, xmlText } from './xml.ts'

export interface TableOptions {
  /** Findings of a check of the same bitext, shown with the rows that they concern; none where not given. */
  readonly findings?: readonly Finding[]
  /** Language of headings; English where not given. The messages of the findings are as they come. */
  readonly locale?: Locale
}

/**
 * The units that have text, a row each: locator, both texts, and relation, score and evidence. What is no plain pair stands out, and a box hides everything else.
 * The page has no script and asks for nothing. A character that HTML cannot hold becomes U+FFFD. Ends with a line end.
 */
export async function bitextHtml(bitext: Bitext, { findings = [], locale = 'en' }: TableOptions = {}): Promise<string> {
  const texts = await textsOf(locale)
  const { source, target } = bitext
  const rows = textRows(bitext)
  const { byRow, others } = rowFindings(bitext, rows, findings)
  const title = xmlText(`${source.path} – ${target.path}`)
  const { heads } = texts.bitext
  const head = (name: string, ...more: readonly string[]) =>
    `<th scope="col">${[name, ...more].map((text) => xmlText(text)).join('<br>')}</th>`
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    ...(others.length === 0 ? [] : [findingList(others, texts)]),
    `<label><input type="checkbox" id="only"> ${xmlText(texts.bitext.onlyNoted)}</label>`,
    '<table>',
    `<thead><tr>${head(heads.locator)}${head(heads.source, source.path)}${head(heads.target, target.path)}${head(heads.relation)}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => tableRow(row, byRow.get(row.id) ?? [], texts)),
    '</tbody>',
    '</table>',
    '</body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}

function tableRow(row: UnitRow, findings: readonly RowFinding[], texts: Texts): string {
  const { id, relation, score, evidence } = row
  const isPlain = relation === 'aligned' && findings.length === 0
  const locators = SIDES.flatMap((side) => row[side]?.segments.map(({ locator }) => locator).join(' | ') ?? [])
  const cells = [
    `<th scope="row">${[...new Set(locators)].map((locator) => xmlText(locator)).join('<br>')}</th>`,
    ...SIDES.map((side) =>
      sideCell(
        row[side],
        findings.filter((one) => one.side === side).map(({ finding }) => finding),
        texts,
      ),
    ),
    `<td><b>${xmlText(texts.relations[relation])}</b> ${score.toFixed(2)}<br><small>${xmlText(evidence.join(' '))}</small></td>`,
  ]
  return `<tr id="${id}" class="${isPlain ? 'plain' : relation}">${cells.join('')}</tr>`
}

function sideCell(side: RowSide | null, findings: readonly Finding[], texts: Texts): string {
  const list = findings.length === 0 ? '' : findingList(findings, texts)
  if (side === null) return `<td class="none">${list}</td>`
  const { language, segments } = side
  const content = segments.map(({ kind, label, text }) => {
    const printed = label === null ? '' : `<b>${xmlText(label)}</b>${text === '' ? '' : ' '}`
    return xmlElement('p', { class: kind, lang: language, dir: 'auto' }, printed + xmlText(text) || '&#160;')
  })
  return `<td>${content.join('')}${list}</td>`
}

function findingList(findings: readonly Finding[], { severities, report }: Texts): string {
  const items = findings.map(({ severity, message, rule }) => {
    const name = `<b>${xmlText(severities[severity] + report.colon)}</b>`
    return `<li class="${severity}">${name}${xmlText(message)} <small>${xmlText(rule)}</small></li>`
  })
  return `<ul>${items.join('')}</ul>`
}

const SIDES: readonly Side[] = ['source', 'target']

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 1rem }
h1 { font-size: 1.1rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-top: 1rem }
th, td { border: 1px solid #8886; padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere }
th:first-child, th:last-child { width: 9rem }
thead th { position: sticky; top: 0; background: Canvas }
tbody th { font-weight: normal; font-size: .85rem }
td p { margin: 0; white-space: pre-wrap }
td p + p, td ul { margin-top: .4rem }
.heading { font-weight: bold }
.missing, .extra, .moved, .duplicated { background: #fc03 }
.none { background: #8882 }
ul { margin: 0; padding: 0; list-style: none }
li { border-inline-start: .3rem solid #06c; padding-inline-start: .5rem; font-size: .9rem }
li.error { border-color: #d22 }
li.warning { border-color: #e90 }
body:has(#only:checked) tr.plain { display: none }
@media print { thead th { position: static } label { display: none } tr { break-inside: avoid } }
`
