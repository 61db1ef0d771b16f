/** Paths in commands that a user is told to run. */

/** The path as a shell takes it for one word. */
export function shellWord(path: string): string {
  return /^[\w./\\:+@%~-]+$/.test(path) && !path.startsWith('-') ? path : `'${path.replace(/'/g, "'\\''")}'`
}
