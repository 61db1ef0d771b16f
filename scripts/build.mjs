/**
 * Builds the package into dist/: nothing of an earlier build is left, and the command can be run.
 *
 *     node scripts/build.mjs
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const bin = new URL('dist/hosts/cli/main.js', root)

rmSync(new URL('dist', root), { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: fileURLToPath(root),
  stdio: 'inherit',
})
if (existsSync(bin)) chmodSync(bin, 0o755)
process.exitCode = status ?? 1
