/** The table on the screen: sections of rows, names on the left and figures in columns. */
import { rates } from './quality.mjs'

const FIRST = 34
const OTHER = 11

/** @param {[string, ...string[]]} heads */
export function section(...heads) {
  console.log('')
  row(...heads)
  console.log('-'.repeat(FIRST + (heads.length - 1) * OTHER))
}

/** @param {[string, ...string[]]} cells */
export function row(...cells) {
  const [name, ...figures] = cells
  console.log(name.padEnd(FIRST) + figures.map((figure) => figure.padStart(OTHER)).join(''))
}

/** @param {string} name */
export function qualitySection(name) {
  section(name, 'found', 'gold', 'wrong', 'precision', 'recall', 'F1', 'asked')
}

/**
 * @param {import('./quality.mjs').Count} count
 * @param {number | null} asked the F1 that is asked for, where one is
 */
export function qualityRow(count, asked = null) {
  const { precision, recall, f1 } = rates(count)
  const figures = [precision, recall, f1].map((rate) => rate.toFixed(4))
  row(
    count.name,
    String(count.found),
    String(count.expected),
    String(count.wrong),
    ...figures,
    ...(asked === null ? [] : [asked.toFixed(2)]),
  )
}
