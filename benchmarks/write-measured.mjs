import { writeFileSync } from 'node:fs'
import { about } from './about.mjs'

/**
 * Writes what was measured as JSON, under a head that says when and where. Fractions have four digits: more would be noise.
 * @param {string} path
 * @param {object} measured
 */
export function writeMeasured(path, measured) {
  const text = JSON.stringify({ about: about(), ...measured }, (_, value) => rounded(value), 2)
  writeFileSync(path, `${text}\n`)
}

/** @param {unknown} value */
function rounded(value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value
}
