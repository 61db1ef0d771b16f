/** `paralint rules`: what is checked. */
import { rules } from '../../check/rules/index.ts'
import { stringify } from '../../report/json.ts'
import { rulesJson, rulesText } from '../../report/rules.ts'
import type { Common, ExitCode } from './common.ts'
import { textStyle } from './terminal.ts'

interface RulesArguments {
  readonly format?: 'text' | 'json'
}

/** Prints all rules. */
export async function runRules(args: RulesArguments, { locale, texts }: Common): Promise<ExitCode> {
  process.stdout.write(
    args.format === 'json' ? stringify(rulesJson(rules)) : rulesText(rules, locale, textStyle(texts)),
  )
  return 0
}
