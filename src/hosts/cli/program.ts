/**
 * The commands, their options and their help. This module and what it imports is all that `--help` and `--version` load, which have to
 * answer about as fast as node starts: each command's own module is loaded when the command is called.
 */
import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import type { Locale, Texts } from '../../locale/texts.ts'

/** 0 clean, 1 findings, 2 bad usage or unreadable input, 3 internal error. */
export type ExitCode = 0 | 1 | 2 | 3

/** What every command is given beside its own arguments and options. */
export interface Common {
  readonly locale: Locale
  readonly texts: Texts
}

type OptionName = keyof Texts['help']['options']

/** Builds the program; `ended` is called with the exit code of the command that was called. */
export function createProgram(common: Common, ended: (code: ExitCode) => void): Command {
  const { help } = common.texts
  const program = new Command('paralint')
  program
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => help.headings[title as keyof typeof help.headings] ?? title,
      optionDescription: (option) => describe(option, common.texts),
    })
    .description(help.program)
    .addOption(option('-V, --version', 'version'))
    .helpOption('-h, --help', help.options.help)
    .helpCommand('help [command]', help.options.help)
    .addOption(option('--locale <locale>', 'locale').choices(['en', 'zh']).default('en'))
    .addHelpText('after', examples(['en.md zh.md', 'check en.md zh.md --fix-dry-run', 'corpus documents/']))
    .on('option:version', () => {
      process.stdout.write(`${version()}\n`)
      program.error('', { exitCode: 0, code: 'commander.version' })
    })

  command('check', { isDefault: true })
    .argument('<source>', help.arguments.source)
    .argument('<target>', help.arguments.target)
    .addOption(option('--format <format>', 'format').choices(['text', 'json']).default('text'))
    .addOption(option('--fail-on <severity>', 'failOn').choices(['error', 'warning', 'info', 'never']).default('error'))
    .addOption(option('--rule <id>', 'rule').argParser(collect))
    .addOption(option('--fix', 'fix'))
    .addOption(option('--fix-dry-run', 'fixDryRun').conflicts(['fix', 'format']))
    .addOption(option('--source-lang <language>', 'sourceLang'))
    .addOption(option('--target-lang <language>', 'targetLang'))
    .addOption(option('--encoding <name>', 'encoding'))
    .addHelpText(
      'after',
      examples([
        'en.md zh.md',
        'check zh.md en.md --fail-on warning --locale zh',
        'check en.md zh.md --rule number-mismatch --rule date-mismatch',
        'check en.md zh.md --format json > report.json',
        'check en.md zh.md --fix',
      ]),
    )
    .addHelpText('after', `\n${help.exitCodes}`)
    .action(async (source: string, target: string, options) => {
      const { runCheck } = await import('./check.ts')
      ended(await runCheck(source, target, options, common))
    })

  command('align')
    .argument('<source>', help.arguments.source)
    .argument('<target>', help.arguments.target)
    .addOption(option('--format <format>', 'format').choices(['text', 'json', 'tsv']).default('text'))
    .addOption(option('--source-lang <language>', 'sourceLang'))
    .addOption(option('--target-lang <language>', 'targetLang'))
    .addOption(option('--encoding <name>', 'encoding'))
    .addHelpText('after', examples(['align en.md zh.md', 'align en.md zh.md --format tsv > units.tsv']))
    .action(async (source: string, target: string, options) => {
      const { runAlign } = await import('./align.ts')
      ended(await runAlign(source, target, options, common))
    })

  command('segment')
    .argument('<file>', help.arguments.file)
    .addOption(option('--format <format>', 'format').choices(['tree', 'json']).default('tree'))
    .addOption(option('--lang <language>', 'lang'))
    .addOption(option('--encoding <name>', 'encoding'))
    .addHelpText('after', examples(['segment zh.md', 'segment zh.txt --encoding gb18030 --format json']))
    .action(async (file: string, options) => {
      const { runSegment } = await import('./segment.ts')
      ended(await runSegment(file, options, common))
    })

  command('rules')
    .addOption(option('--format <format>', 'format').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples(['rules', 'rules --format json']))
    .action(async (options) => {
      const { runRules } = await import('./rules.ts')
      ended(await runRules(options, common))
    })

  command('corpus')
    .argument('<folder>', help.arguments.folder)
    .addOption(option('--fail-on <severity>', 'failOn').choices(['error', 'warning', 'info', 'never']).default('never'))
    .addOption(option('--rule <id>', 'rule').argParser(collect))
    .addOption(option('--encoding <name>', 'encoding'))
    .addHelpText('after', examples(['corpus documents/', 'corpus documents/ --fail-on error']))
    .action(async (folder: string, options) => {
      const { runCorpus } = await import('./corpus.ts')
      ended(await runCorpus(folder, options, common))
    })

  return program

  function command(name: keyof Texts['help']['commands'], options: { isDefault?: boolean } = {}): Command {
    return program.command(name, options).description(help.commands[name]).summary(help.commands[name])
  }

  function option(flags: string, name: OptionName): Option {
    return new Option(flags, help.options[name])
  }

  function examples(lines: readonly string[]): string {
    return `\n${help.examples}\n${lines.map((line) => `  $ paralint ${line}`).join('\n')}`
  }
}

/** The version of the package. */
export function version(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function describe({ description, argChoices, defaultValue }: Option, { help, report }: Texts): string {
  const parts: string[] = []
  if (argChoices) parts.push(help.choices + report.colon + argChoices.join(report.comma))
  if (defaultValue !== undefined) parts.push(help.defaultValue + report.colon + String(defaultValue))
  return parts.length > 0 ? `${description} (${parts.join('; ')})` : description
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value]
}
