/** Quotes and list items: what a line goes on with, and what it opens. */
import { isBlank, isRule, itemMark } from './markdown-starts.ts'
import type { Container, State } from './markdown-state.ts'
import { closeUnmatched, contentEnd, isInParagraph, openBlock, skipBlanks } from './markdown-state.ts'

/** Finds how many of the open containers the line goes on with. */
export function matchContainers(state: State): void {
  const { source, containers } = state
  state.matched = 0
  state.base = 0
  for (const container of containers) {
    if (container.isItem) {
      if (!isInsideItem(state, container)) return
      state.base = Math.min(container.content, state.column)
    } else {
      if (state.at >= state.end || source.charCodeAt(state.at) !== 0x3e) return
      enterQuote(state)
    }
    state.matched++
  }
}

/** Opens the quote or item that the line begins, and gives true if there was one: there may be more behind it. */
export function openContainer(state: State): boolean {
  if (state.at >= state.end || state.containers.length >= DEEPEST) return false
  if (state.source.charCodeAt(state.at) !== 0x3e) return openItem(state)
  closeUnmatched(state)
  state.containers.push({ isItem: false, column: 0, content: 0, family: '>', number: null })
  state.matched++
  enterQuote(state)
  return true
}

// What nests deeper is text: this bounds the cost of a line.
const DEEPEST = 64

/**
 * A blank line belongs to every item. Other than in CommonMark, text indented by two columns belongs to an item whatever the width
 * of its mark.
 */
function isInsideItem(state: State, item: Container): boolean {
  const { source, at, end, column } = state
  if (at >= end || column >= item.content) return true
  return column >= item.column + 2 && !itemMark(source, at, end)
}

function enterQuote(state: State): void {
  state.at++
  state.column++
  const hasGap = state.at < state.end && isBlank(state.source.charCodeAt(state.at))
  state.base = state.column + (hasGap ? 1 : 0)
  skipBlanks(state)
}

function openItem(state: State): boolean {
  const { source, at, end, column, leaf } = state
  const mark = itemMark(source, at, end)
  if (!mark || isRule(source, at, end)) return false
  const isEmpty = contentEnd(state, mark.end) === mark.end
  if (isInParagraph(state) && (isEmpty || (mark.number !== null && mark.number !== 1))) return false
  // A lone dash under text is a stray sign, wherever the text stands.
  if (isEmpty && leaf?.type === 'paragraph') return false
  const parent = state.containers[state.matched]
  if (parent?.isItem && column >= parent.column + 2 && !isNextItem(parent, mark)) state.matched++
  closeUnmatched(state)
  openBlock(state, 'list-item', at, { markEnd: mark.end, end: mark.end })
  state.at = mark.end
  state.column = column + mark.end - at
  const afterMark = state.column
  skipBlanks(state)
  const isWide = state.column - afterMark > 4
  const content = isEmpty || isWide ? afterMark + 1 : Math.max(state.column, afterMark + 1)
  state.containers.push({ isItem: true, column, content, family: mark.family, number: mark.number })
  state.matched++
  state.base = content
  skipTaskBox(state)
  return true
}

/** Two items indented a little differently are of one list if the second goes on with the numbering of the first. */
function isNextItem(before: Container, mark: { family: string; number: number | null }): boolean {
  return before.family === mark.family && before.number !== null && mark.number !== null && mark.number > before.number
}

/** `[ ] ` and `[x] ` of a task list. */
function skipTaskBox(state: State): void {
  const box = state.source.slice(state.at, Math.min(state.at + 4, state.end))
  if (!/^\[[ xX]\][ \t]$/.test(box)) return
  state.at += 4
  state.column += 4
}
