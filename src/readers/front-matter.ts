/** YAML front matter, which is settings and no text. */

/**
 * The offset after the front matter at the head of a file, 0 where there is none. A rule at the head of a converted page looks
 * alike, so every line up to the closing one must look like YAML, and one key at least be in lower case.
 */
export function frontMatterEnd(source: string): number {
  if (!/^---[ \t]*(?:\r\n|[\r\n])/.test(source.slice(0, 80))) return 0
  let hasKey = false
  const lines = /([^\r\n]*)(?:\r\n|[\r\n]|$)/g
  lines.exec(source)
  for (let count = 0; count < LONGEST && lines.lastIndex < source.length; count++) {
    const line = (lines.exec(source) as RegExpExecArray)[1] as string
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return hasKey ? lines.lastIndex : 0
    if (!/^(?:[\w-]+[ \t]*:(?:[ \t]|$)|[ \t]|- |-$|#|[\]}]|$)/.test(line)) return 0
    if (/^[a-z]/.test(line)) hasKey = true
  }
  return 0
}

// Lines; longer front matter was never seen.
const LONGEST = 200
