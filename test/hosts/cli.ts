/** Running the command line as a user does, on files of a folder made for the test. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** The built command line: `npm test` builds it first. */
export const MAIN = fileURLToPath(new URL('../../dist/hosts/cli/main.js', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `paralint` in a folder, without colours unless `env` asks for them. */
export function paralint(folder: string, args: readonly string[], env: Record<string, string> = {}): Outcome {
  const { PATH = '', HOME = '' } = process.env
  const run = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME, ...env },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** A new folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'paralint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** A small clean pair. */
export const ENGLISH = `# Orientation

1. The office supports 12 programmes and follows the instructions of the General Assembly.

2. The office shall:

(a) Prepare the annual plan and submit it to the Committee;

(b) Review the accounts of the regional offices;

(c) Publish the results of the review.

| Expected results | Measures |
| --- | --- |
| (a) Better planning of the work | (i) All plans are submitted on time (ii) All reports are published |
| (b) Better management of the funds | (i) No fund is overspent (ii) All accounts are closed |

3. The office reports to the Committee under resolution 70/1.
`

export const CHINESE = `# 方向

1. 办公室支助12个方案，并遵守大会的指示。

2. 办公室应：

(a) 编制年度计划并提交委员会；

(b) 审查各区域办事处的账目；

(c) 公布审查结果。

| 预期成果 | 计量 |
| --- | --- |
| (a) 工作规划得到改进 | (一) 所有计划按时提交 (二) 所有报告得到公布 |
| (b) 资金管理得到改进 | (一) 没有资金超支 (二) 所有账目均已结清 |

3. 办公室根据第70/1号决议向委员会报告。
`

/** The Chinese text with two garbled markers, which have safe fixes, and a wrong number, which has none. */
export const DAMAGED = CHINESE.replace('| (一) 所有计划', '| (-) 所有计划')
  .replace('(二) 所有账目', '(←) 所有账目')
  .replace('12个', '21个')
