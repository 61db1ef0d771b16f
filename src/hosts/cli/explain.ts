/** `paralint explain`: what there is to know of one rule. */
import { rules } from '../../check/rules/index.ts'
import { ruleMarkdown, ruleText } from '../../report/rule-page.ts'
import { ruleOption } from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { textStyle } from './terminal.ts'

interface ExplainArguments {
  readonly format?: 'text' | 'markdown'
}

/** Prints a rule. Throws `UserError` for one that does not exist, with the one that was probably meant. */
export async function runExplain(id: string, { format }: ExplainArguments, common: Common): Promise<ExitCode> {
  const { texts, locale } = common
  await ruleOption([id])
  for (const rule of rules.filter((one) => one.id === id)) {
    const text = format === 'markdown' ? ruleMarkdown(rule, texts, locale) : ruleText(rule, locale, textStyle(texts))
    process.stdout.write(text)
  }
  return 0
}
