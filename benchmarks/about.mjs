import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'

/** When, of what and where something was measured: the commit is that of the working tree, which may have changes. */
export function about() {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    processors: availableParallelism(),
  }
}
