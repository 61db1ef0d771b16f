/** `paralint align`: what stands for what. */
import type { Bitext } from '../../model/bitext.ts'
import type { Segmentation } from '../../model/document.ts'
import type { Level } from '../../pipeline.ts'
import { alignFiles } from '../files/check-files.ts'
import { languageOption, type RenderArguments, renderArguments } from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { textStyle } from './terminal.ts'

interface AlignArguments extends RenderArguments {
  readonly format?: 'text' | 'json' | 'tsv'
  readonly sourceLang?: string
  readonly targetLang?: string
  readonly encoding?: string
  readonly glossary?: readonly string[]
  readonly segmentation?: Segmentation
  readonly level?: Level
}

/** Prints the alignment units of two files. */
export async function runAlign(
  source: string,
  target: string,
  args: AlignArguments,
  common: Common,
): Promise<ExitCode> {
  const sourceLanguage = languageOption(args.sourceLang)
  const targetLanguage = languageOption(args.targetLang)
  const bitext = await alignFiles(source, target, {
    ...renderArguments(args),
    ...(sourceLanguage && { sourceLanguage }),
    ...(targetLanguage && { targetLanguage }),
    ...(args.encoding !== undefined && { encoding: args.encoding }),
    ...(args.glossary && { glossaries: args.glossary }),
    ...(args.segmentation && { segmentation: args.segmentation }),
    ...(args.level && { level: args.level }),
  })
  process.stdout.write(await bitextText(bitext, args.format ?? 'text', common))
  return 0
}

async function bitextText(bitext: Bitext, format: 'text' | 'json' | 'tsv', { texts }: Common): Promise<string> {
  switch (format) {
    case 'json': {
      const { bitextJson, stringify } = await import('../../report/json.ts')
      return stringify(bitextJson(bitext))
    }
    case 'tsv': {
      const { alignTsv } = await import('../../report/tsv.ts')
      return alignTsv(bitext)
    }
    case 'text': {
      const { alignText } = await import('../../report/align-text.ts')
      return alignText(bitext, textStyle(texts))
    }
  }
}
