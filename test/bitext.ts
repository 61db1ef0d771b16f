/** Reading bitexts in tests. */
import { sourceSpan } from '../src/model/mapped-text.ts'
import { lineStarts, positionInFile } from '../src/model/place.ts'
import type { TranslationUnit, UnitStretch } from '../src/model/translation-unit.ts'
import type { BitextOptions } from '../src/readers/bitext/bitext-options.ts'
import { readBitext } from '../src/readers/bitext/index.ts'

/** A unit with the place where each text begins, as `line:column`. */
export interface ReadUnit {
  readonly id: string | null
  readonly number: number
  readonly source: string
  readonly target: string
  readonly places: readonly [source: string, target: string]
}

/** All units of a file, given in chunks of so many bytes. */
export async function unitsOf(
  file: string | Uint8Array,
  options: BitextOptions = {},
  chunkSize = 1 << 16,
): Promise<ReadUnit[]> {
  const units: ReadUnit[] = []
  for (const stretch of await stretchesOf(file, options, chunkSize))
    units.push(...stretch.units.map((unit) => readUnit(unit, stretch)))
  return units
}

/** The same, stretch by stretch. */
export async function stretchesOf(
  file: string | Uint8Array,
  options: BitextOptions = {},
  chunkSize = 1 << 16,
): Promise<UnitStretch[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const stretches: UnitStretch[] = []
  for await (const stretch of readBitext(chunksOf(bytes, chunkSize), options)) stretches.push(stretch)
  return stretches
}

/** Bytes as they come from a file. */
async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** TMX with the given units between header and end. */
export function tmx(units: string, srclang = 'en'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="${srclang}" datatype="xml"/>
<body>
${units}
</body>
</tmx>
`
}

function readUnit({ id, number, source, target }: TranslationUnit, { text, begins }: UnitStretch): ReadUnit {
  const ruler = { lines: lineStarts(text), begins }
  const placeOf = (mapped: TranslationUnit['source']) => {
    const { line, column } = positionInFile(ruler, sourceSpan(mapped, 0, 1).start)
    return `${line}:${column}`
  }
  return { id, number, source: source.text, target: target.text, places: [placeOf(source), placeOf(target)] }
}
