/** Figures with a decimal comma, their groups parted by spaces or points: `1 234,5`, `1.234,5`. */
import type { FigureStyle } from './grammar.ts'

/**
 * `fewestGroups`: behind how many points groups of three are thousands, one where the language parts them by points (`1.234`), two where such a
 * figure is as often a number with a point (`25.175`). Commas that part groups, as in Mexico and in English, count from two on.
 */
export function romanceFigures(fewestGroups: 1 | 2, style: Omit<FigureStyle, 'figure' | 'digitsOf'>): FigureStyle {
  const points = `\\d{1,3}(?:\\.\\d{3}){${fewestGroups},}(?!\\d|\\.\\d)(?:,\\d+)?`
  const isGrouped = new RegExp(`^${points}$`)
  return {
    ...style,
    figure: new RegExp(`${SPACES}|${points}|${COMMAS}|${DECIMALS}|\\d+(?:\\.\\d+)*`, 'y'),
    digitsOf: (printed) => {
      if (/,\d{3},/.test(printed)) return printed.replace(/,/g, '')
      const bare = isGrouped.test(printed) ? printed.replace(/\./g, '') : printed.replace(/ /g, '')
      return bare.replace(',', '.')
    },
  }
}

const SPACES = '\\d{1,3}(?: \\d{3})+(?!\\d| \\d{3})(?:,\\d+)?'
const COMMAS = '\\d{1,3}(?:,\\d{3}){2,}(?![\\d,])(?:\\.\\d+)?'
const DECIMALS = '\\d+,\\d+(?![,.]?\\d)'
