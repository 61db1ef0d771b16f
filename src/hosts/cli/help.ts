/**
 * Help and version. Written from the tables without commander, whose loading alone takes a third of the time that node takes to
 * start: help should be there at once.
 */
import type { Texts } from '../../locale/texts.ts'
import { displayWidth, padEnd } from '../../report/width.ts'
import { packageVersion } from '../files/package-version.ts'
import {
  type CommandName,
  type CommandSpec,
  commands,
  commonOptions,
  defaultCommand,
  examples,
  type OptionSpec,
} from './commands.ts'

/** The help that the arguments ask for, or the version; null where they ask for neither. */
export function answerTo(args: readonly string[], texts: Texts): string | null {
  const end = args.indexOf('--')
  const words = end < 0 ? args : args.slice(0, end)
  const named = commands.find(({ name }) => words.includes(name))
  if (words.includes('--help') || words.includes('-h') || words[0] === 'help') {
    return named ? commandHelp(named, texts) : programHelp(texts)
  }
  return words.includes('--version') || words.includes('-V') ? `${packageVersion()}\n` : null
}

function programHelp({ help, report }: Texts): string {
  const summaries = commands.map((command): Row => [usageOf(command), summaryOf(command.name, help)])
  return [
    `${help.usage}paralint [${help.command}] ...`,
    help.program,
    section(help.commandsHead, summaries),
    section(
      help.optionsHead,
      commonOptions.map((option) => optionRow(option, help, report)),
    ),
    exampleText(examples, help),
    help.more,
  ]
    .join('\n\n')
    .concat('\n')
}

function commandHelp(command: CommandSpec, { help, report }: Texts): string {
  const { name, options, examples } = command
  const parts = [`${help.usage}paralint ${usageOf(command)} [${help.options}]`, `${summaryOf(name, help)}${help.stop}`]
  if (command.arguments.length > 0) {
    parts.push(
      section(
        help.argumentsHead,
        command.arguments.map((argument): Row => [argument.toUpperCase(), help.arguments[argument]]),
      ),
    )
  }
  parts.push(
    section(
      help.optionsHead,
      [...options, ...commonOptions].map((option) => optionRow(option, help, report)),
    ),
  )
  parts.push(exampleText(examples, help))
  if (options.some(({ text }) => text === 'failOn')) parts.push(help.exitCodes)
  return `${parts.join('\n\n')}\n`
}

type Row = readonly [name: string, description: string]

function usageOf({ name, arguments: names, needed = names.length }: CommandSpec): string {
  const words = names.map((argument) => argument.toUpperCase())
  return [name, ...words.map((word, at) => (at < needed ? word : `[${word}]`))].join(' ')
}

function summaryOf(name: CommandName, help: Texts['help']): string {
  return name === defaultCommand ? help.commands[name] + help.defaultCommand : help.commands[name]
}

function optionRow(
  { flags, text, choices, default: value }: OptionSpec,
  help: Texts['help'],
  { comma, colon }: Texts['report'],
): Row {
  const notes = choices ? [choices.join(comma)] : []
  if (value !== undefined) notes.push(help.defaultValue + colon + value)
  const description = help.optionTexts[text]
  return [flags, notes.length > 0 ? `${description} (${notes.join('; ')})` : description]
}

function section(head: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => displayWidth(name)))
  return [head, ...rows.map(([name, description]) => `  ${padEnd(name, width)}  ${description}`)].join('\n')
}

function exampleText(lines: readonly string[], help: Texts['help']): string {
  return [help.examples, ...lines.map((line) => `  paralint ${line}`)].join('\n')
}
