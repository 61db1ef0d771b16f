/** The version of the package. */
import { readFileSync } from 'node:fs'

/** As package.json says. */
export function packageVersion(): string {
  // Three folders up lies the root, from src, from dist and from the bundles alike.
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
