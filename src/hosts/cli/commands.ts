/** The commands with their arguments, options and examples: what the parser is built from, and the help. */
import type { Texts } from '../../locale/texts.ts'

export type CommandName = keyof Texts['help']['commands']

export interface OptionSpec {
  /** As commander writes them: `--format <format>`. */
  readonly flags: string
  /** Its description in the tables of texts. */
  readonly text: keyof Texts['help']['optionTexts']
  readonly choices?: readonly string[]
  readonly default?: string
  readonly isRepeatable?: boolean
  /** Options, by the names that commander gives them, that it cannot stand beside. */
  readonly conflicts?: readonly string[]
}

export interface CommandSpec {
  readonly name: CommandName
  readonly arguments: readonly (keyof Texts['help']['arguments'])[]
  /** How many of the arguments cannot be left out; all where it is not given. */
  readonly needed?: number
  readonly options: readonly OptionSpec[]
  /** What follows `paralint`. */
  readonly examples: readonly string[]
}

const SEVERITIES = ['error', 'warning', 'info', 'never']

const encoding: OptionSpec = { flags: '--encoding <name>', text: 'encoding' }
const rule: OptionSpec = { flags: '--rule <id>', text: 'rule', isRepeatable: true }
const failOnNever: OptionSpec = {
  flags: '--fail-on <severity>',
  text: 'failOn',
  choices: SEVERITIES,
  default: 'never',
}
const sourceLang: OptionSpec = { flags: '--source-lang <language>', text: 'sourceLang' }
const segmentation: OptionSpec = {
  flags: '--segmentation <mode>',
  text: 'segmentation',
  choices: ['structure', 'line'],
  default: 'structure',
}
const level: OptionSpec = { flags: '--level <level>', text: 'level', choices: ['unit', 'sentence'], default: 'unit' }
const targetLang: OptionSpec = { flags: '--target-lang <language>', text: 'targetLang' }

const trackChanges: OptionSpec = {
  flags: '--track-changes <what>',
  text: 'trackChanges',
  choices: ['accept', 'reject'],
  default: 'accept',
}
const limit: OptionSpec = { flags: '--limit <name=n>', text: 'limit', isRepeatable: true }

const glossary: OptionSpec = { flags: '--glossary <file>', text: 'glossary', isRepeatable: true }

/** The command that is meant where none is named. */
export const defaultCommand: CommandName = 'check'

export const commands: readonly CommandSpec[] = [
  {
    name: 'check',
    arguments: ['source', 'target'],
    needed: 1,
    options: [
      format('text', 'json', 'sarif', 'junit', 'github', 'checkstyle', 'tsv', 'markdown'),
      { flags: '--output <file>', text: 'output' },
      { flags: '--fail-on <severity>', text: 'failOn', choices: SEVERITIES, default: 'error' },
      { flags: '--max-warnings <n>', text: 'maxWarnings' },
      { flags: '--quiet', text: 'quiet' },
      rule,
      { flags: '--fix', text: 'fix' },
      { flags: '--fix-dry-run', text: 'fixDryRun', conflicts: ['fix', 'format', 'output', 'quiet'] },
      sourceLang,
      targetLang,
      encoding,
      segmentation,
      glossary,
      trackChanges,
      limit,
    ],
    examples: [
      'en.md zh.md',
      'check zh.md en.md --fail-on warning --locale zh',
      'check en.md zh.md --rule number-mismatch --rule date-mismatch',
      'check en.md zh.md --format sarif --output report.sarif',
      'check en.md zh.md --quiet --max-warnings 10',
      'check en.md zh.md --fix',
      'check en.docx zh.docx --track-changes reject',
      'check memory.tmx --format json',
    ],
  },
  {
    name: 'align',
    arguments: ['source', 'target'],
    options: [
      format('text', 'json', 'jsonl', 'tsv', 'tmx', 'xliff', 'tei', 'html', 'xlsx'),
      { flags: '--output <file>', text: 'output' },
      level,
      sourceLang,
      targetLang,
      encoding,
      segmentation,
      glossary,
      trackChanges,
      limit,
    ],
    examples: [
      'align en.md zh.md',
      'align en.md zh.md --format tmx --output memory.tmx',
      'align en.md zh.md --level sentence --format tsv > sentences.tsv',
      'align en.txt zh.txt --segmentation line --glossary terms.csv',
    ],
  },
  {
    name: 'segment',
    arguments: ['file'],
    options: [
      format('tree', 'json'),
      level,
      { flags: '--lang <language>', text: 'lang' },
      encoding,
      segmentation,
      trackChanges,
      limit,
    ],
    examples: ['segment zh.md', 'segment zh.txt --encoding gb18030 --format json'],
  },
  {
    name: 'rules',
    arguments: [],
    options: [format('text', 'json')],
    examples: ['rules', 'rules --format json'],
  },
  {
    name: 'explain',
    arguments: ['rule'],
    options: [format('text', 'markdown')],
    examples: ['explain number-mismatch', 'explain missing-item --locale zh'],
  },
  {
    name: 'corpus',
    arguments: ['folder'],
    needed: 0,
    options: [
      { flags: '--output <file>', text: 'results' },
      { flags: '--jobs <n>', text: 'jobs' },
      { flags: '--shard <i/n>', text: 'shard' },
      { flags: '--manifest <file>', text: 'manifest' },
      { flags: '--times', text: 'times' },
      failOnNever,
      rule,
      encoding,
      glossary,
      trackChanges,
      limit,
    ],
    examples: [
      'corpus documents/',
      'corpus documents/ --fail-on error',
      'corpus documents/ --output results.jsonl --jobs 4',
      'corpus --manifest pairs.jsonl --output part-1.jsonl --shard 1/8',
    ],
  },
  {
    name: 'stream',
    arguments: [],
    options: [
      { flags: '--jobs <n>', text: 'streamJobs', default: '1' },
      failOnNever,
      rule,
      sourceLang,
      targetLang,
      encoding,
      segmentation,
      glossary,
      trackChanges,
      limit,
    ],
    examples: [
      'stream < pairs.jsonl > reports.jsonl',
      `stream --rule number-mismatch <<< '{"source": "en.md", "target": "zh.md"}'`,
    ],
  },
  {
    name: 'fetch',
    arguments: ['symbol'],
    options: [
      { flags: '--lang <languages>', text: 'fetchLang', default: 'en,zh' },
      format('docx', 'pdf'),
      { flags: '--output <folder>', text: 'fetchOutput', default: '.' },
      { flags: '--base-url <url>', text: 'baseUrl' },
      { flags: '--timeout <seconds>', text: 'timeout', default: '60' },
      { flags: '--retries <n>', text: 'retries', default: '4' },
      { flags: '--delay <seconds>', text: 'delay', default: '1' },
      { flags: '--limit <name=n>', text: 'sizeLimit', isRepeatable: true },
    ],
    examples: [
      'fetch A/71/6',
      'fetch A/RES/70/1 --format pdf --output documents/',
      'fetch "S/RES/1325 (2000)" --lang en,fr,zh',
    ],
  },
  {
    name: 'bench',
    arguments: ['folder'],
    options: [
      format('text', 'json'),
      { flags: '--output <file>', text: 'benchOutput' },
      { flags: '--compare <file>', text: 'compare' },
      encoding,
      glossary,
    ],
    examples: ['bench corpus/', 'bench corpus/ --output before.json', 'bench corpus/ --compare before.json'],
  },
]

/** Options of every command. */
export const commonOptions: readonly OptionSpec[] = [
  { flags: '--locale <locale>', text: 'locale', choices: ['en', 'zh'], default: 'en' },
  { flags: '-h, --help', text: 'help' },
  { flags: '-V, --version', text: 'version' },
]

/** What the help of the whole shows as examples. */
export const examples: readonly string[] = ['en.md zh.md', 'check en.md zh.md --fix-dry-run', 'corpus documents/']

function format(...choices: readonly [string, ...string[]]): OptionSpec {
  return { flags: '--format <format>', text: 'format', choices, default: choices[0] }
}
