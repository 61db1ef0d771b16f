/** The framework in other formats: how many gold units are found once it has been written and read again. */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { installedLexicon } from '../dist/hosts/files/installed-lexicon.js'
import { align, readDocument, readDocumentBytes } from '../dist/index.js'
import { alignmentQuality } from './quality.mjs'

/** @typedef {import('../dist/index.js').Document} Document */
/** @typedef {import('./material.mjs').Unit} Unit */

/**
 * Counts by first lines of the Markdown, to whose segments those with the same label and text are traced back.
 * @param {{ en: string, zh: string, units: readonly Unit[] }} framework
 */
export async function formatQuality({ en, zh, units }) {
  const options = { lexicon: installedLexicon }
  const markdown = [readDocument({ path: 'en.md', text: en }), readDocument({ path: 'zh.md', text: zh })]
  const bitext = align(/** @type {Document} */ (markdown[0]), /** @type {Document} */ (markdown[1]), options)
  const qualities = []
  for (const { name, ending, write } of await writers()) {
    const [source, target] = /** @type {[Document, Document]} */ (
      await Promise.all(
        [en, zh].map(async (text, side) => {
          const bytes = await write(text, side === 0 ? 'en' : 'zh')
          return readDocumentBytes({ path: `${side}.${ending}`, bytes })
        }),
      )
    )
    const sources = traced(source, bitext.source)
    const targets = traced(target, bitext.target)
    const found = align(source, target, options).units.map((unit) => ({
      ...unit,
      source: unit.source.flatMap((index) => sources[index] ?? []),
      target: unit.target.flatMap((index) => targets[index] ?? []),
    }))
    const { all } = alignmentQuality([{ name, bitext: { ...bitext, units: found }, units: [...units] }])
    qualities.push({ ...all, name })
  }
  return qualities
}

/** The writers of the tests, which are in TypeScript. */
async function writers() {
  const pathOf = (/** @type {string} */ name) => join(import.meta.dirname, '../test', name)
  /** @type {{ module: typeof import('../test/framework-docx.ts') }} */
  const { module: docx } = await runnerImport(pathOf('framework-docx.ts'))
  /** @type {{ module: typeof import('../test/html.ts') }} */
  const { module: html } = await runnerImport(pathOf('html.ts'))
  const docxWriter = (/** @type {'typed' | 'computed'} */ markers) => ({
    name: `docx, markers ${markers}`,
    ending: 'docx',
    write: async (/** @type {string} */ text) => (await docx.docxOfMarkdown(text, markers)).bytes,
  })
  const htmlWriter = {
    name: 'html',
    ending: 'html',
    write: async (/** @type {string} */ text, /** @type {string} */ language) =>
      new TextEncoder().encode(html.htmlOf(text, language)),
  }
  return [docxWriter('typed'), docxWriter('computed'), htmlWriter]
}

/**
 * For each segment of a document the one of another with the same label and text, the first for the first; undefined where there is none.
 * @param {Document} document
 * @param {Document} other
 */
function traced(document, other) {
  const waiting = new Map()
  for (const { index, kind, label, text } of other.segments) {
    const name = `${kind} ${label?.printed} ${text.text}`
    waiting.set(name, [...(waiting.get(name) ?? []), index])
  }
  return document.segments.map(({ kind, label, text }) => {
    const indices = waiting.get(`${kind} ${label?.printed} ${text.text}`)
    return /** @type {number | undefined} */ (indices?.shift())
  })
}
