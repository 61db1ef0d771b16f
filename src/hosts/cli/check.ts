/** `paralint check`: two files in, a report out. */
import { existsSync } from 'node:fs'
import { CommanderError } from 'commander'
import { counted } from '../../locale/counted.ts'
import type { Segmentation } from '../../model/document.ts'
import type { Report } from '../../model/finding.ts'
import { fill } from '../../model/message.ts'
import { checkFiles, type FixFilesOptions, fixFiles } from '../files/check-files.ts'
import { mistake } from '../files/mistake.ts'
import {
  exitCodeOf,
  type FailOn,
  languageOption,
  type RenderArguments,
  renderArguments,
  ruleOption,
} from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { textStyle } from './terminal.ts'

interface CheckArguments extends RenderArguments {
  readonly format?: 'text' | 'json'
  readonly failOn?: FailOn
  readonly rule?: readonly string[]
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly sourceLang?: string
  readonly targetLang?: string
  readonly encoding?: string
  readonly glossary?: readonly string[]
  readonly segmentation?: Segmentation
}

/** Prints the report; with `--fix` of what remains, with `--fix-dry-run` a diff instead. One file alone has to be a bitext by itself. */
export async function runCheck(
  source: string,
  target: string | undefined,
  args: CheckArguments,
  common: Common,
): Promise<ExitCode> {
  const failOn = args.failOn ?? 'error'
  const options = await optionsOf(args, common)
  if (target === undefined) return checkAlone(source, args, options, common)
  if (args.fixDryRun) {
    const report = await showFixes(source, target, options, common)
    return exitCodeOf(report, failOn)
  }
  const report = args.fix
    ? await fixAndTell(source, target, options, common)
    : await checkFiles(source, target, options)
  process.stdout.write(await reportText(report, args.format ?? 'text', common))
  return exitCodeOf(report, failOn)
}

async function checkAlone(
  path: string,
  { fix, fixDryRun, format = 'text', failOn = 'error' }: CheckArguments,
  { rules, sourceLanguage, targetLanguage, encoding, limits }: FixFilesOptions,
  common: Common,
): Promise<ExitCode> {
  // A mere word that names no file may have been meant for a command.
  if (/^[\w-]*$/.test(path) && !existsSync(path))
    throw new CommanderError(1, 'commander.missingArgument', "error: missing argument 'target'")
  if (fix || fixDryRun) throw mistake('no-fix', path)
  const { runCheckBitext } = await import('./check-bitext.ts')
  const options = {
    locale: common.locale,
    ...(rules && { rules }),
    ...(sourceLanguage && { sourceLanguage }),
    ...(targetLanguage && { targetLanguage }),
    ...(encoding !== undefined && { encoding }),
    ...(limits && { limits }),
  }
  return runCheckBitext(path, options, { format, failOn }, common)
}

async function optionsOf(
  { rule, sourceLang, targetLang, encoding, glossary, segmentation, ...args }: CheckArguments,
  { locale }: Common,
): Promise<FixFilesOptions> {
  const rules = await ruleOption(rule)
  const sourceLanguage = languageOption(sourceLang)
  const targetLanguage = languageOption(targetLang)
  return {
    locale,
    ...renderArguments(args),
    ...(rules && { rules }),
    ...(sourceLanguage && { sourceLanguage }),
    ...(targetLanguage && { targetLanguage }),
    ...(encoding !== undefined && { encoding }),
    ...(glossary && { glossaries: glossary }),
    ...(segmentation && { segmentation }),
  }
}

async function reportText(report: Report, format: 'text' | 'json', { texts }: Common): Promise<string> {
  if (format === 'json') {
    const { reportJson, stringify } = await import('../../report/json.ts')
    return stringify(reportJson(report))
  }
  const { textReport } = await import('../../report/text.ts')
  return textReport(report, textStyle(texts))
}

// What was done goes to the standard error output, so that the standard output is the report alone.
async function fixAndTell(
  source: string,
  target: string,
  options: FixFilesOptions,
  { texts }: Common,
): Promise<Report> {
  const { report, files } = await fixFiles(source, target, options)
  for (const { path, fixes } of files)
    process.stderr.write(`${fill(counted(texts.report.fixed, fixes), { file: path })}\n`)
  if (files.length === 0) process.stderr.write(`${texts.report.nothingToFix}\n`)
  return report
}

async function showFixes(source: string, target: string, options: FixFilesOptions, { texts }: Common): Promise<Report> {
  const { report, files } = await fixFiles(source, target, { ...options, isDryRun: true })
  if (files.length === 0) {
    process.stderr.write(`${texts.report.nothingToFix}\n`)
    return report
  }
  const { unifiedDiff } = await import('../../report/diff.ts')
  for (const { path, before, after } of files) process.stdout.write(unifiedDiff(path, before, after))
  return report
}
