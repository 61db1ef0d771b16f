/** The strings of a JSON object and where they stand. */

export interface JsonString {
  /** Between the quotation marks, escapes as they are. */
  readonly raw: string
  /** Where it begins in the line. */
  readonly offset: number
}

/**
 * The strings of an object and of the objects in it, by their path: `source`, `source.text`. Of a key that comes twice the last one counts, as in
 * `JSON.parse`, which must have taken the line before.
 */
export function jsonStrings(line: string): ReadonlyMap<string, JsonString> {
  const found = new Map<string, JsonString>()
  // Of every open object the key that it is at; of an array null, since what is inside has no name.
  const keys: (string | null)[] = []
  let isKey = false
  for (const { 0: token, index } of line.matchAll(TOKEN)) {
    if (token === '{') keys.push('')
    else if (token === '[') keys.push(null)
    else if (token === '}' || token === ']') keys.pop()
    const isInObject = keys.at(-1) !== null
    if (token.startsWith('"')) {
      const string = { raw: token.slice(1, -1), offset: index + 1 }
      if (isKey) keys[keys.length - 1] = JSON.parse(token) as string
      else if (!keys.includes(null)) found.set(keys.join('.'), string)
    }
    isKey = (token === '{' || token === ',') && isInObject
  }
  return found
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g
