/** Loaded before a program (`node --import`): tells at its end the largest resident memory that it had, in megabytes. */
import { mostResident } from './resident.mjs'

process.on('exit', () => process.stderr.write(`peak memory ${mostResident()}\n`))
