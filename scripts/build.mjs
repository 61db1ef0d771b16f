/**
 * Builds the package into dist/: nothing of an earlier build is left, and the command can be run.
 *
 *     node scripts/build.mjs
 *
 * The library stays file by file; the command line is bundled into one file to start with and one to check with, because loading
 * nearly a hundred small modules takes about as long as node itself takes to start, and so is what threads run. The lexicon is compiled
 * beside them.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { makeLexicon } from './make-lexicon.mjs'

const root = new URL('..', import.meta.url)
const commands = new URL('dist/hosts/cli/', root)
const bin = new URL('main.js', commands)
const worker = new URL('dist/hosts/corpus/worker.js', root)

/** What help needs, and everything else too. Not `main.ts`: it waits for what imports these. */
const STARTING = /src\/(?:hosts\/(?:cli\/(?:run|help|commands)|files\/package-version)|report\/width|locale\/en)\.ts$/

/** What every check of two files loads, which is best read from the disk at once; not the readers of single formats, and their packages. */
const CHECKING =
  /src\/(?:pipeline|readers\/[^/]+|(?:segment|align|check|language|model)\/.+|report\/(?:text|excerpt|finding-line)|hosts\/cli\/(?:call|check|program|arguments|terminal)|hosts\/files\/(?:check-files|read-document|mistake|write-file))\.ts$/

rmSync(new URL('dist', root), { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: fileURLToPath(root),
  stdio: 'inherit',
})
process.exitCode = status ?? 1
if (existsSync(bin)) {
  for (const name of readdirSync(commands)) rmSync(new URL(name, commands))
  await bundleCommandLine()
  chmodSync(bin, 0o755)
  rmSync(worker)
  rmSync(new URL('worker.js.map', worker))
  await bundleWorker()
  const { englishStem, isEnglishStopWord } = await import(new URL('dist/language/english-stems.js', root).href)
  makeLexicon(new URL('dist/lexicon/', root), { stem: englishStem, isStopWord: isEnglishStopWord })
}

/** Packages stay outside; what only some commands load stays in files of its own. */
async function bundleCommandLine() {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(root),
    build: {
      ssr: 'src/hosts/cli/main.ts',
      outDir: 'dist/hosts/cli',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        output: {
          entryFileNames: 'main.js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: {
            groups: [
              { name: 'starting', test: STARTING, priority: 1 },
              { name: 'checking', test: CHECKING },
            ],
          },
        },
      },
    },
  })
}

/** Each thread of a pool loads two files, and zod or the Chinese texts only when a pair asks for them. */
async function bundleWorker() {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(root),
    build: {
      ssr: 'src/hosts/corpus/worker.ts',
      outDir: 'dist/hosts/corpus',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        output: {
          entryFileNames: 'worker.js',
          chunkFileNames: 'worker-[name]-[hash].js',
          // Otherwise what the readers of single formats share with the rest becomes small files.
          codeSplitting: { groups: [{ name: 'checking', test: CHECKING }] },
        },
      },
    },
  })
}
