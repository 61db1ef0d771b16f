/** Texts that depend on a number. */
import { fill } from '../model/message.ts'
import type { Counted } from './texts.ts'

/** `1 error`, `2 errors`. */
export function counted(text: Counted, n: number): string {
  return fill(n === 1 ? text.one : text.other, { n })
}
