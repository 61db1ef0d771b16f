/** Ordinals in words as headings have them, `Part One`, `Article premier`, `Capítulo primero`, in all languages with a profile. */

/** Alternatives for a pattern that ignores case. */
export function headingOrdinals(): string {
  return [...values().keys()].join('|')
}

/** The value of such a word in any case; null for any other. */
export function headingOrdinal(word: string): number | null {
  return values().get(word.toLowerCase()) ?? null
}

const ROWS: readonly string[] = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
  'première',
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo',
  'primera segunda tercera cuarta quinta sexta séptima octava novena décima',
  'primer',
]

let made: Map<string, number> | undefined

function values(): ReadonlyMap<string, number> {
  made ??= new Map(ROWS.flatMap((row) => row.split(' ').map((word, at) => [word, at + 1] as const)))
  return made
}
