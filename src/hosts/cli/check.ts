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
  type FailOn,
  languageOption,
  maxWarningsOption,
  type RenderArguments,
  renderArguments,
  ruleOption,
} from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { errorsOnly } from './errors-only.ts'
import { type ReportFormat, reportIn } from './report-in.ts'
import { verdictOn } from './verdict.ts'
import { refuseInput, writeResult } from './write-result.ts'

interface CheckArguments extends RenderArguments {
  readonly format?: ReportFormat
  readonly output?: string
  readonly failOn?: FailOn
  readonly maxWarnings?: string
  readonly quiet?: boolean
  readonly rule?: readonly string[]
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly sourceLang?: string
  readonly targetLang?: string
  readonly encoding?: string
  readonly glossary?: readonly string[]
  readonly segmentation?: Segmentation
}

/**
 * Prints the report, or writes it to the output; with `--fix` of what remains, with `--fix-dry-run` a diff instead. One file alone has to be a
 * bitext by itself.
 */
export async function runCheck(
  source: string,
  target: string | undefined,
  args: CheckArguments,
  common: Common,
): Promise<ExitCode> {
  const { failOn = 'error', format = 'text', output, quiet = false } = args
  const maxWarnings = maxWarningsOption(args.maxWarnings)
  const options = await optionsOf(args, common)
  if (target === undefined) return checkAlone(source, args, options, common)
  // Before anything is mended.
  if (output !== undefined) await refuseInput(output, [source, target])
  const report = args.fixDryRun
    ? await showFixes(source, target, options, common)
    : args.fix
      ? await fixAndTell(source, target, options, common)
      : await checkFiles(source, target, options)
  if (!args.fixDryRun) {
    const shown = quiet ? errorsOnly(report) : report
    const isForTerminal = output === undefined
    const text = await reportIn(
      format,
      shown,
      { failOn, isForTerminal, ...(args.rule && { rules: args.rule }) },
      common,
    )
    await writeResult(text, output, [source, target])
  }
  return verdictOn(report, { failOn, maxWarnings }, common)
}

async function checkAlone(
  path: string,
  { fix, fixDryRun, format = 'text', output, failOn = 'error', quiet = false, ...args }: CheckArguments,
  { rules, sourceLanguage, targetLanguage, encoding, limits }: FixFilesOptions,
  common: Common,
): Promise<ExitCode> {
  // A mere word that names no file may have been meant for a command.
  if (/^[\w-]*$/.test(path) && !existsSync(path))
    throw new CommanderError(1, 'commander.missingArgument', "error: missing argument 'target'")
  if (fix || fixDryRun) throw mistake('no-fix', path)
  if (format !== 'text' && format !== 'json') throw mistake('format-needs-pair', path, { option: `--format ${format}` })
  if (output !== undefined) throw mistake('format-needs-pair', path, { option: '--output' })
  const { runCheckBitext } = await import('./check-bitext.ts')
  const options = {
    locale: common.locale,
    ...(rules && { rules }),
    ...(sourceLanguage && { sourceLanguage }),
    ...(targetLanguage && { targetLanguage }),
    ...(encoding !== undefined && { encoding }),
    ...(limits && { limits }),
  }
  const maxWarnings = maxWarningsOption(args.maxWarnings)
  return runCheckBitext(path, options, { format, failOn, quiet, maxWarnings }, common)
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
