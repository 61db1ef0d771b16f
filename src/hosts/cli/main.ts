#!/usr/bin/env node
/** The command line: runs it, and says how it ended. */
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { run } from './run.ts'

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

// A check is over before most of what the engine would optimise pays for itself: optimising later takes a fifth off the whole run.
setFlagsFromString('--interrupt-budget=500000')

process.exitCode = await run(process.argv.slice(2))
