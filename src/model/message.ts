/** A text in each language of the interface. `{name}` stands for the value of that name. */
export interface Message {
  readonly en: string
  readonly zh: string
}

/** Replaces each `{name}` by the value of that name; a name without a value stays as it stands. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
