/** Threads that do the tasks, or this one. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Performed, Task } from './perform.ts'

/** Does tasks, some of them at the same time; has to be closed. */
export interface Pool {
  run<One extends Task>(task: One): Promise<Performed[One['kind']]>
  /** Ends the threads, whatever they do. */
  close(): Promise<void>
}

/** How many tasks this machine can do at the same time. */
export function defaultJobs(): number {
  return availableParallelism()
}

// As for the lexicon, three folders up lies the root. The build makes one file of the worker: a hundred small ones would load slowly.
const WORKER = new URL('../../../dist/hosts/corpus/worker.js', import.meta.url)

/** With one job the tasks are done in this thread; with more in as many others, which are started when there is work for them. */
export async function openPool(jobs: number): Promise<Pool> {
  if (jobs === 1) return { run: runHere, close: async () => {} }
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: fileURLToPath(WORKER),
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: 60_000,
  })
  return { run: (task) => pool.run(task), close: () => pool.destroy() }
}

async function runHere<One extends Task>(task: One): Promise<Performed[One['kind']]> {
  const { perform } = await import('./perform.ts')
  return (await perform(task)) as Performed[One['kind']]
}
