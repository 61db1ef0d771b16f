/**
 * A translation memory of any size, made up unit by unit: the same for the same number, and one unit in fifty has a figure that is wrong.
 *
 *     node benchmarks/bitext-material.mjs FILE UNITS
 */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { generator } from './random.mjs'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
]
const BODIES = [
  ['the Committee on Contributions', '会费委员会'],
  ['the Economic and Social Council', '经济及社会理事会'],
  ['the Board of Auditors', '审计委员会'],
  ['the Office of Internal Oversight Services', '内部监督事务厅'],
  ['the regional commissions', '各区域委员会'],
]
const ACTIONS = [
  ['reviewed the report of the Secretary-General', '审查了秘书长的报告'],
  ['approved the programme of work', '核准了工作方案'],
  ['adopted the rules of procedure', '通过了议事规则'],
  ['considered the revised estimates', '审议了订正概算'],
]

/**
 * Writes the memory; gives how many of its units are wrong, and its size in bytes.
 * @param {string} path
 * @param {number} units
 */
export async function writeMemory(path, units) {
  const random = generator(7)
  const file = createWriteStream(path)
  let wrong = 0
  let bytes = 0
  /** @param {string} text */
  const write = async (text) => {
    bytes += Buffer.byteLength(text)
    if (!file.write(text)) await once(file, 'drain')
  }
  await write(HEAD)
  for (let unit = 1; unit <= units; unit++) {
    const isWrong = unit % 50 === 0
    if (isWrong) wrong++
    await write(unitText(unit, isWrong, random))
  }
  await write('  </body>\n</tmx>\n')
  file.end()
  await once(file, 'close')
  return { wrong, bytes }
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="en" datatype="xml"/>
  <body>
`

/**
 * One unit in TMX.
 * @param {number} unit
 * @param {boolean} isWrong
 * @param {() => number} random
 */
export function unitText(unit, isWrong, random) {
  /** @param {number} most */
  const below = (most) => Math.floor(random() * most)
  const [body = '', zhBody = ''] = BODIES[below(BODIES.length)] ?? []
  const [action = '', zhAction = ''] = ACTIONS[below(ACTIONS.length)] ?? []
  const [year, month, day] = [1990 + below(30), below(12), 1 + below(28)]
  const count = 1000 + below(9000)
  const resolution = `${60 + below(15)}/${1 + below(280)}`
  const en = `On ${day} ${MONTHS[month]} ${year}, ${body} ${action}, in accordance with <bpt i="1">&lt;i&gt;</bpt>resolution ${resolution}<ept i="1">&lt;/i&gt;</ept>, &amp; decided to provide ${count} posts for the biennium.`
  const zh = `${year}年${month + 1}月${day}日，${zhBody}根据<bpt i="1">&lt;i&gt;</bpt>第${resolution}号决议<ept i="1">&lt;/i&gt;</ept>${zhAction}，并决定在本两年期提供${isWrong ? count + 10 : count}个员额。`
  return `    <tu tuid="u${unit}" creationdate="20160602T000000Z">
      <prop type="x-domain">budget</prop>
      <tuv xml:lang="en"><seg>${en}</seg></tuv>
      <tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv>
    </tu>
`
}

if (process.argv[1] === import.meta.filename) {
  const [path = 'memory.tmx', units = '1000'] = process.argv.slice(2)
  console.log(await writeMemory(path, Number(units)))
}
