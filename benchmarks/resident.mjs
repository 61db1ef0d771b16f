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
