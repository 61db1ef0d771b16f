/** As many pairs as one likes: those of the corpus again and again, each time with other figures. */
import { readFileSync } from 'node:fs'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { findPairs } from '../dist/node.js'

const CORPUS = join(import.meta.dirname, '../corpus')

/**
 * A list of the pairs of the corpus, each as often as it takes and under a name of its own.
 * @param {string} path
 * @param {number} count
 */
export async function writeManifest(path, count) {
  const { pairs } = await findPairs(CORPUS)
  const file = await open(path, 'w')
  for (let at = 0; at < count; at++) {
    const pair = /** @type {(typeof pairs)[number]} */ (pairs[at % pairs.length])
    await file.appendFile(`${JSON.stringify({ ...pair, name: `${String(at).padStart(6, '0')}/${pair.name}` })}\n`)
  }
  await file.close()
}

/**
 * A folder of pairs in groups of a hundred. In each copy every number of three digits or more is another one, the same on both sides.
 * @param {string} folder
 * @param {number} count
 */
export async function writeVariations(folder, count) {
  const { pairs } = await findPairs(CORPUS)
  const texts = pairs.map(({ name, source, target }) => ({
    name,
    halves: [
      { file: `en${extname(source)}`, text: readFileSync(source, 'utf8') },
      { file: `zh${extname(target)}`, text: readFileSync(target, 'utf8') },
    ],
  }))
  for (let at = 0; at < count; at++) {
    const { name, halves } = /** @type {(typeof texts)[number]} */ (texts[at % texts.length])
    const own = join(
      folder,
      String(Math.floor(at / 100)).padStart(4, '0'),
      `${String(at % 100).padStart(2, '0')}-${name}`,
    )
    await mkdir(own, { recursive: true })
    for (const { file, text } of halves) await writeFile(join(own, file), varied(text, at))
  }
}

/**
 * @param {string} text
 * @param {number} copy
 */
function varied(text, copy) {
  return text.replace(/(?<![\d.,/])[2-8]\d{2}(?![\d.,/])/g, (number) => String(((Number(number) + copy) % 700) + 200))
}
