/** The parser of the command line, built by commander from the tables of commands. */
import { Command, Option } from 'commander'
import { type CommandName, commands, commonOptions, defaultCommand, type OptionSpec } from './commands.ts'

/** What was called, with its arguments and options as commander gives them. */
export interface Call {
  readonly name: CommandName
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

/** Parses the arguments. Throws `CommanderError` for bad usage and prints nothing; help and version are answered before. */
export function parseCall(args: readonly string[]): Call {
  const calls: Call[] = []
  const program = new Command('paralint').exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  program.helpCommand(false).helpOption(false)
  for (const spec of commonOptions) program.addOption(optionOf(spec))
  for (const { name, arguments: names, needed = names.length, options } of commands) {
    const command = program.command(name, { isDefault: name === defaultCommand }).helpOption(false)
    for (const [at, argument] of names.entries()) command.argument(at < needed ? `<${argument}>` : `[${argument}]`)
    for (const spec of options) command.addOption(optionOf(spec))
    command.action(() => {
      calls.push({ name, operands: command.args, options: command.optsWithGlobals() })
    })
  }
  program.parse(args, { from: 'user' })
  return calls[0] as Call
}

function optionOf({ flags, choices, default: value, isRepeatable, conflicts }: OptionSpec): Option {
  const option = new Option(flags)
  if (choices) option.choices(choices)
  if (value !== undefined) option.default(value)
  if (isRepeatable) option.argParser((id: string, before: readonly string[] | undefined) => [...(before ?? []), id])
  if (conflicts) option.conflicts([...conflicts])
  return option
}
