/** Loaded before a program (`node --import`): tells at its end the largest resident memory that it had, in kilobytes. */
process.on('exit', () => process.stderr.write(`peak memory ${process.resourceUsage().maxRSS}\n`))
