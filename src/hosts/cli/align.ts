/** `paralint align`: what stands for what, on the screen or in a format for other programs. */
import { counted } from '../../locale/counted.ts'
import type { Bitext } from '../../model/bitext.ts'
import type { Segmentation } from '../../model/document.ts'
import { fill } from '../../model/message.ts'
import { check, type Level } from '../../pipeline.ts'
import { visible } from '../../report/width.ts'
import { alignFiles } from '../files/check-files.ts'
import { mistake } from '../files/mistake.ts'
import { packageVersion } from '../files/package-version.ts'
import { languageOption, type RenderArguments, renderArguments } from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { textStyle } from './terminal.ts'
import { writeResult } from './write-result.ts'

type AlignFormat = 'text' | 'json' | 'tsv' | 'tmx' | 'xliff' | 'jsonl' | 'tei' | 'html' | 'xlsx'

interface AlignArguments extends RenderArguments {
  readonly format?: AlignFormat
  readonly output?: string
  readonly sourceLang?: string
  readonly targetLang?: string
  readonly encoding?: string
  readonly glossary?: readonly string[]
  readonly segmentation?: Segmentation
  readonly level?: Level
}

/** Prints the alignment units of two files, or writes them to the output. */
export async function runAlign(
  source: string,
  target: string,
  args: AlignArguments,
  common: Common,
): Promise<ExitCode> {
  const format = args.format ?? 'text'
  if (format === 'xlsx' && args.output === undefined) throw mistake('needs-output', null, { format })
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
  await writeResult(await bitextIn(format, bitext, args, common), args.output, [source, target])
  if (LOSSY.includes(format)) await tellReplaced(bitext, format, common)
  return 0
}

async function bitextIn(
  format: AlignFormat,
  bitext: Bitext,
  { output }: AlignArguments,
  { texts, locale }: Common,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json': {
      const { bitextJson, stringify } = await import('../../report/json.ts')
      return stringify(bitextJson(bitext))
    }
    case 'jsonl':
      return (await import('../../report/jsonl.ts')).bitextJsonl(bitext)
    case 'tsv':
      return (await import('../../report/tsv.ts')).bitextTsv(bitext)
    case 'tmx':
      return (await import('../../report/tmx.ts')).bitextTmx(bitext, { toolVersion: packageVersion() })
    case 'xliff':
      return (await import('../../report/xliff.ts')).bitextXliff(bitext)
    case 'tei':
      return (await import('../../report/tei.ts')).bitextTei(bitext, { toolVersion: packageVersion() })
    case 'html': {
      const { findings } = check(bitext, { locale })
      return (await import('../../report/html.ts')).bitextHtml(bitext, { findings, locale })
    }
    case 'xlsx': {
      const { findings } = check(bitext, { locale })
      return (await import('../../report/xlsx.ts')).bitextXlsx(bitext, { findings, locale })
    }
    case 'text': {
      const { alignText } = await import('../../report/align-text.ts')
      const { plain } = await import('../../report/colours.ts')
      const style = textStyle(texts)
      return alignText(bitext, output === undefined ? style : { ...style, colours: plain })
    }
  }
}

/** Formats that write something else for a character that XML cannot hold. */
const LOSSY: readonly AlignFormat[] = ['tmx', 'tei', 'html', 'xlsx']

async function tellReplaced(bitext: Bitext, format: AlignFormat, { texts }: Common): Promise<void> {
  const [{ textRows }, { illegalInXml }] = await Promise.all([
    import('../../report/unit-rows.ts'),
    import('../../report/xml.ts'),
  ])
  const sides = textRows(bitext).flatMap(({ source, target }) => [source ?? [], target ?? []].flat())
  const counts = sides.map(({ text }) => illegalInXml(text).length)
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return
  const first = sides[counts.findIndex((count) => count > 0)]?.segments[0]?.locator ?? ''
  const text = fill(counted(texts.report.replaced, all), { format: format.toUpperCase(), locator: first })
  process.stderr.write(`${visible(text)}\n`)
}
