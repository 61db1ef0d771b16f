/** @typedef {Readonly<Record<string, string | number>>} Attributes */

const ESCAPES = /** @type {Readonly<Record<string, string>>} */ ({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
})

/**
 * An element of SVG as text. Children are SVG already; numbers have one decimal, a tenth of a pixel.
 * @param {string} name
 * @param {Attributes} attributes
 * @param {readonly string[]} children
 */
export function element(name, attributes, ...children) {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(printed(value))}"`)
  const head = `<${name}${given.join('')}`
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`
}

/**
 * A line of text at a place.
 * @param {number} x
 * @param {number} y
 * @param {string} content
 * @param {Attributes} attributes
 */
export function text(x, y, content, attributes = {}) {
  return element('text', { x, y, ...attributes }, escaped(content))
}

/**
 * A group, each of its children on a line of its own.
 * @param {Attributes} attributes
 * @param {readonly string[]} children
 */
export function group(attributes, ...children) {
  return element('g', attributes, '\n', ...children.map((child) => `${child}\n`))
}

/**
 * @param {number} x
 * @param {number} y
 */
export function moved(x, y) {
  return { transform: `translate(${printed(x)} ${printed(y)})` }
}

/** @param {string} content */
export function escaped(content) {
  return content.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/** @param {string | number} value */
function printed(value) {
  return typeof value === 'string' ? value : String(Math.round(value * 10) / 10)
}
