/**
 * HTML to a tree. The tokenizer of htmlparser2 reads tags, attributes and references as the HTML Standard has it, with the place of each; the
 * tree is built by `tree-builder.ts`.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Warning } from '../../model/block.ts'
import { ATTRIBUTES, UNSEEN } from './names.ts'
import { type HtmlTree, NO_ATTRIBUTES } from './tree.ts'
import { type Limits, TreeBuilder } from './tree-builder.ts'

/** Parses a text. Anything gives a tree; throws `UserError` only where elements are nested deeper than is allowed. */
export function parseHtml(source: string, limits: Limits): { tree: HtmlTree; warnings: readonly Warning[] } {
  const builder = new TreeBuilder(source, limits)
  // In XHTML a script may close itself.
  const isXhtml = /^\s*<\?xml\s/.test(source)
  const tokenizer = new Tokenizer({ recognizeSelfClosing: isXhtml }, eventsFor(source, builder, isXhtml))
  tokenizer.write(source)
  tokenizer.end()
  return { tree: builder.finish(), warnings: builder.warnings }
}

/** Of the value of an attribute no more is kept: what is asked of styles stands in less. */
const LONGEST_VALUE = 2000

/** What the tokenizer calls. Its ends are exclusive, but for those of tags. */
function eventsFor(source: string, builder: TreeBuilder, isXhtml: boolean): TokenizerCallbacks {
  let name = ''
  let tagStart = 0
  let attributes: Record<string, string> | null = null
  let attribute = ''
  let value = ''
  const open = (tagEnd: number) => builder.open(name, attributes ?? NO_ATTRIBUTES, tagStart, tagEnd)
  return {
    ontext(start, end) {
      // What is left of an end tag that the file ends in is said to begin nowhere.
      if (start >= 0) builder.text(start, end)
    },
    ontextentity: (code, end) => builder.reference(String.fromCodePoint(code), end),
    onopentagname(start, end) {
      name = source.slice(start, end).toLowerCase()
      tagStart = start - 1
      attributes = null
    },
    onattribname(start, end) {
      attribute = source.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata(start, end) {
      if (ATTRIBUTES.has(attribute)) value += source.slice(start, end)
    },
    onattribentity(code) {
      value += String.fromCodePoint(code)
    },
    onattribend() {
      if (!ATTRIBUTES.has(attribute)) return
      attributes ??= {}
      attributes[attribute] ??= value.slice(0, LONGEST_VALUE)
    },
    onopentagend(end) {
      open(end + 1)
    },
    onselfclosingtag(end) {
      const opened = open(end + 1)
      // To HTML only foreign elements close themselves, but whoever writes `<a id="1"/>` means it.
      if (opened && (isXhtml || name === 'svg' || !UNSEEN.has(name))) builder.closeAgain(opened, end + 1)
    },
    onclosetag(start, end) {
      builder.close(source.slice(start, end).toLowerCase(), start - 2)
    },
    oncomment() {},
    oncdata() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  }
}
