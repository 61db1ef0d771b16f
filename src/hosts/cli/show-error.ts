/** What the user reads when a run fails. */

import { existsSync } from 'node:fs'
import { CommanderError } from 'commander'
import type { Texts, UsageCode } from '../../locale/texts.ts'
import { fill } from '../../model/message.ts'
import { UserError } from '../../model/user-error.ts'
import { visible } from '../../report/width.ts'
import { mistakeText } from '../files/mistake.ts'
import { commands, defaultCommand } from './commands.ts'
import type { ExitCode } from './common.ts'
import { didYouMean } from './did-you-mean.ts'

/** Writes the error to the standard error output, a mistake of the user's in one line and any other with its stack. */
export function showError(error: unknown, args: readonly string[], texts: Texts): ExitCode {
  const { usage, report } = texts
  if (error instanceof UserError || error instanceof CommanderError) {
    const text = error instanceof UserError ? mistakeText(error, texts) : usageText(error, args, texts)
    process.stderr.write(`${usage.error}${report.colon}${visible(text)}\n`)
    return 2
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${usage.internal}${report.colon}${details}\n`)
  return 3
}

/** `what is wrong; what to do`. */
function usageText(error: CommanderError, args: readonly string[], { usage }: Texts): string {
  const template = usage[error.code.replace('commander.', '') as UsageCode]
  const { name, value } = namesIn(error)
  const message = template === undefined ? error.message.replace(/^error: /, '') : fill(template, { name, value })
  return `${message}; ${hintText(error, args, name, usage)}`
}

function hintText(error: CommanderError, args: readonly string[], name: string, usage: Texts['usage']): string {
  const choices = /Allowed choices are (.+)\.$/.exec(error.message)?.[1]
  if (choices !== undefined) return fill(usage.allowed, { choices })
  const near = nearOption(error, args, name) ?? nearCommand(args)
  return near === null ? fill(usage.seeHelp, { command: helpCommand(args) }) : fill(usage.didYouMean, { near })
}

// Commander tells names only in its messages: quoted, an option first, with its flags (`-V, --version`, `--format <format>`).
function namesIn({ message }: CommanderError): { name: string; value: string } {
  const [name = '', value = ''] = Array.from(
    message.matchAll(/'([^']*)'/g),
    ([, quoted = '']) => /--[\w-]+/.exec(quoted)?.[0] ?? quoted,
  )
  return { name, value }
}

function nearOption({ code }: CommanderError, args: readonly string[], name: string): string | null {
  if (code !== 'commander.unknownOption') return null
  const command = commandIn(args) ?? commands.find((candidate) => candidate.name === defaultCommand)
  const flags = command?.options.flatMap((option) => /--[\w-]+/.exec(option.flags) ?? []) ?? []
  return didYouMean(name, [...flags, '--locale', '--help', '--version'])
}

// Without a command's name everything is taken for two files, a mistyped name included.
function nearCommand(args: readonly string[]): string | null {
  const word = firstOperand(args)
  if (word === undefined || commandIn(args) || existsSync(word)) return null
  return didYouMean(
    word,
    commands.map(({ name }) => name),
  )
}

function helpCommand(args: readonly string[]): string {
  const command = commandIn(args)
  return command ? `paralint ${command.name}` : 'paralint'
}

function commandIn(args: readonly string[]) {
  const word = firstOperand(args)
  return commands.find(({ name }) => name === word)
}

// The only option with a value that stands before a command is --locale.
function firstOperand(args: readonly string[]): string | undefined {
  return args.find((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--locale')
}
