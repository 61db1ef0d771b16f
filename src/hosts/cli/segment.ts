/** `paralint segment`: how a document is understood. */
import type { Segmentation } from '../../model/document.ts'
import type { Level } from '../../pipeline.ts'
import { readDocumentFile } from '../files/read-document.ts'
import { languageOption, type RenderArguments, renderArguments } from './arguments.ts'
import type { Common, ExitCode } from './common.ts'
import { textStyle } from './terminal.ts'

interface SegmentArguments extends RenderArguments {
  readonly format?: 'tree' | 'json'
  readonly lang?: string
  readonly encoding?: string
  readonly segmentation?: Segmentation
  readonly level?: Level
}

/** Prints the segments of a file. */
export async function runSegment(file: string, args: SegmentArguments, { texts }: Common): Promise<ExitCode> {
  const language = languageOption(args.lang)
  const document = await readDocumentFile(file, {
    ...renderArguments(args),
    ...(language && { language }),
    ...(args.encoding !== undefined && { encoding: args.encoding }),
    ...(args.segmentation && { segmentation: args.segmentation }),
    ...(args.level && { level: args.level }),
  })
  if (args.format === 'json') {
    const { documentJson, stringify } = await import('../../report/json.ts')
    process.stdout.write(stringify(documentJson(document)))
  } else {
    const { treeText } = await import('../../report/tree.ts')
    process.stdout.write(treeText(document, textStyle(texts)))
  }
  return 0
}
