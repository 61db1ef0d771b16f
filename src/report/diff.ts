/** What fixes would change, as a unified diff that `patch -p0` takes. Apart, because few runs need the diff package. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/** The diff of one file; empty where nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
