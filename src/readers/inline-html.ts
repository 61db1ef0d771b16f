/** HTML and autolinks in running text: tags, comments and angle brackets go, what they enclose stays. */
import { isBlockElement, readTag } from './html-tag.ts'
import type { InlineScan } from './inline-scan.ts'
import { drop, dropThrough, replace } from './inline-scan.ts'
import { readRaisedElement } from './superscript.ts'

/** Reads what a `<` begins. */
export function onAngle(scan: InlineScan, at: number): number {
  const { text } = scan
  const next = text.charCodeAt(at + 1)
  if (next === 0x21) return onDeclaration(scan, at)
  if (next === 0x3f) return dropThrough(scan, at, '?>')
  const address = ADDRESS.exec(text.slice(at, at + 2048))
  if (!address) return onTag(scan, at)
  const end = at + address[0].length
  drop(scan, at, at + 1)
  return drop(scan, end - 1, end)
}

const ADDRESS = /^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>/

function onDeclaration(scan: InlineScan, at: number): number {
  if (scan.text.startsWith('<!--', at)) return dropThrough(scan, at, '-->')
  if (scan.text.startsWith('<![CDATA[', at)) return dropThrough(scan, at, ']]>')
  return /^<![A-Za-z]/.test(scan.text.slice(at, at + 3)) ? dropThrough(scan, at, '>') : at + 1
}

function onTag(scan: InlineScan, at: number): number {
  const { text } = scan
  const tag = readTag(text, at, text.length)
  if (!tag) return at + 1
  if (!tag.isClosing && !tag.isSelfClosing) {
    if (tag.name === 'script' || tag.name === 'style') return dropThrough(scan, at, `</${tag.name}>`)
    if (tag.name === 'sup') {
      const raised = readRaisedElement(text, tag.end, text[at - 1])
      if (raised) return replace(scan, at, raised.end, raised.text)
    }
  }
  scan.edits.push({ from: at, to: tag.end, text: '', isLineEnd: isBlockElement(tag.name) })
  return tag.end
}
