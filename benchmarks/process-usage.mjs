import { readFileSync } from 'node:fs'

/**
 * The largest resident memory that this process has had, in megabytes. Where Linux tells it, from there: the usual figure counts what the parent
 * held when it started the process.
 */
export function mostResident() {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Number(kilobytes) / 1024
}

/** Milliseconds that all threads of this process have computed: on a busy machine they say more than a clock. */
export function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * What a program told of itself that had `usage.mjs` loaded before it.
 * @param {string} stderr
 * @returns {{ memory: number, time: number }}
 */
export function usageIn(stderr) {
  return JSON.parse(/^usage (.+)$/m.exec(stderr)?.[1] ?? 'null')
}
