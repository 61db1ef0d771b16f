/** Filling in the texts of a table. */
import type { Counted } from './texts.ts'

/** Replaces each `{name}` by the value of that name; a name without a value stays as it stands. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** `1 error`, `2 errors`. */
export function counted(text: Counted, n: number): string {
  return fill(n === 1 ? text.one : text.other, { n })
}
