/** Loaded before a program (`node --import`): tells at its end the largest resident memory that it had, in megabytes, and its processor time in ms. */
import { mostResident, processorTime } from './process-usage.mjs'

process.on('exit', () =>
  process.stderr.write(`usage ${JSON.stringify({ memory: mostResident(), time: processorTime() })}\n`),
)
