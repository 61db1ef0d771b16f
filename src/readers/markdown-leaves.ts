/** Headings, rules, definitions and the fence lines of containers: leaves of one line, or of a paragraph that a line turns. */
import { normaliseLabel } from './markdown-link.ts'
import {
  alertTitle,
  containerTitle,
  headingLevel,
  headingTitle,
  isRule,
  noteMarkEnd,
  referenceLabel,
  underlineLevel,
} from './markdown-starts.ts'
import type { State } from './markdown-state.ts'
import { addLine, closeUnmatched, contentEnd, isInParagraph, openBlock } from './markdown-state.ts'

/** `## Title`. */
export function openHeading(state: State): boolean {
  const { source, at, end } = state
  const level = headingLevel(source, at, end)
  if (level === 0) return false
  closeUnmatched(state)
  const title = headingTitle(source, at + level, end)
  openBlock(state, 'heading', at, { level, end: contentEnd(state) }).lines.push(title.start, title.end)
  state.leaf = null
  return true
}

/**
 * A line of `=` or `-` under a paragraph makes it a heading. Dashes under more than one short line are a rule: converters print
 * one between pages.
 */
export function closeSetext(state: State): boolean {
  const { leaf, source, at, end } = state
  if (!leaf || !isInParagraph(state) || leaf.type === 'note') return false
  const level = underlineLevel(source, at, end)
  if (level === 0) return false
  const first = leaf.lines[0] as number
  if (level === 2 && (leaf.lines.length > 2 || leaf.end - first > LONGEST_TITLE)) return false
  if (leaf.type === 'list-item') {
    const lines = leaf.lines.splice(0)
    leaf.end = leaf.markEnd
    openBlock(state, 'heading', first, { level, end: contentEnd(state) }).lines.push(...lines)
  } else {
    leaf.type = 'heading'
    leaf.level = level
    leaf.end = contentEnd(state)
  }
  state.leaf = null
  return true
}

const LONGEST_TITLE = 200

/** `---`, `***`, `___`. */
export function openBreak(state: State): boolean {
  const { source, at, end } = state
  if (!isRule(source, at, end)) return false
  closeUnmatched(state)
  openBlock(state, 'break', at, { end: contentEnd(state) })
  state.leaf = null
  return true
}

/** `:::tip Title`: only the title stays. */
export function openContainerFence(state: State): boolean {
  const title = containerTitle(state.source, state.at, state.end)
  return title !== null && keepTitle(state, title)
}

/** `> [!NOTE]`, the first line of a quote: only a title after it stays. */
export function dropAlert(state: State): boolean {
  const { source, at, end, containers, matched } = state
  if (isInParagraph(state) || containers[matched - 1]?.isItem !== false) return false
  const title = alertTitle(source, at, end)
  return title !== null && keepTitle(state, title)
}

function keepTitle(state: State, at: number): boolean {
  closeUnmatched(state)
  if (contentEnd(state, at) > at) {
    addLine(state, openBlock(state, 'paragraph', at), at)
    state.leaf = null
  }
  return true
}

/** `[^1]: A note`, or a link's definition, which leaves nothing. */
export function openDefinition(state: State): boolean {
  const { source, at, end } = state
  const markEnd = noteMarkEnd(source, at, end)
  if (markEnd !== null) {
    closeUnmatched(state)
    const note = openBlock(state, 'note', at, { markEnd, end: markEnd })
    if (contentEnd(state, markEnd) > markEnd) addLine(state, note, markEnd)
    return true
  }
  if (isInParagraph(state)) return false
  const label = referenceLabel(source, at, end)
  if (label === null || label.trim() === '') return false
  closeUnmatched(state)
  state.labels.add(normaliseLabel(label))
  return true
}
