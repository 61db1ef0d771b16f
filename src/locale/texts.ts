/**
 * What paralint says outside its rules: one table a language, both of this shape. `{name}` is replaced by the value of that
 * name; a rule's own messages stand in the rule, in both languages.
 */
import type { Relation } from '../model/bitext.ts'
import type { SegmentKind } from '../model/document.ts'
import type { Severity } from '../model/finding.ts'
import type { Unmendable } from '../model/made.ts'

export type Locale = 'en' | 'zh'

/** A text for one thing and a text for any other number of things, each with `{n}`. */
export interface Counted {
  readonly one: string
  readonly other: string
}

/** A mistake and what to do about it. */
export interface ErrorText {
  readonly message: string
  readonly hint: string
}

/** The mistakes of a user that paralint knows by name. */
export type ErrorCode =
  | 'no-such-file'
  | 'is-folder'
  | 'is-no-folder'
  | 'unreadable'
  | 'unwritable'
  | 'empty-file'
  | 'binary-file'
  | 'binary-kind'
  | 'old-document'
  | 'invalid-text'
  | 'unrecognised-encoding'
  | 'unknown-encoding'
  | 'not-encodable'
  | 'unknown-language'
  | 'bad-language'
  | 'same-language'
  | 'same-file'
  | 'output-is-input'
  | 'needs-output'
  | 'no-lexicon'
  | 'unknown-rule'
  | 'unknown-rule-near'
  | 'no-pairs'
  | 'bad-gold'
  | 'bad-symbol'
  | 'not-official'
  | 'bad-base'
  | 'bad-seconds'
  | 'bad-retries'
  | 'no-such-document'
  | 'unreachable'
  | 'refused'
  | 'web-page'
  | 'other-format'
  | 'same-version'
  | 'bad-jobs'
  | 'bad-max-warnings'
  | 'bad-shard'
  | 'no-corpus'
  | 'two-corpora'
  | 'no-gold'
  | 'bad-manifest'
  | 'bad-output'
  | 'bad-pair'
  | 'bad-bench'
  | 'bad-limit'
  | 'over-limit'
  | 'damaged-package'
  | 'broken-part'
  | 'no-docx'
  | 'encrypted-pdf'
  | 'damaged-pdf'
  | 'no-text-pdf'
  | 'unmapped-pdf'
  | 'glossary-empty'
  | 'glossary-columns'
  | 'glossary-language'
  | 'glossary-quote'
  | 'glossary-xml'
  | 'glossary-kind'
  | 'bitext-as-document'
  | 'no-bitext'
  | 'no-units'
  | 'no-unit'
  | 'no-language-pair'
  | 'unknown-languages'
  | 'broken-xml'
  | 'entity-declarations'
  | 'rule-of-documents'
  | 'no-fix'
  | 'format-needs-pair'
  | 'several-languages'

/** The mistakes in calling the command line, by the code that commander gives them. */
export type UsageCode =
  | 'missingArgument'
  | 'excessArguments'
  | 'unknownOption'
  | 'optionMissingArgument'
  | 'invalidArgument'
  | 'conflictingOption'

export interface Texts {
  readonly severities: Readonly<Record<Severity, string>>
  readonly relations: Readonly<Record<Relation, string>>
  readonly kinds: Readonly<Record<SegmentKind, string>>
  readonly report: {
    readonly counts: Readonly<Record<Severity, Counted>>
    readonly noFindings: string
    readonly examined: string
    /** By the names that rules give to what they look at; a name that is not here is shown as it is. */
    readonly things: Readonly<Record<string, Counted>> & { readonly segments: Counted }
    /** Between the parts of a list, and after a word that announces something. */
    readonly comma: string
    readonly colon: string
    readonly fix: string
    readonly suggestion: string
    /** Behind a suggestion that cannot be made in the file, and why. */
    readonly refused: Readonly<Record<Unmendable, string>>
    readonly delete: string
    readonly insert: string
    readonly related: string
    /** Where a place lies in a file that is no text: `{page}`, `{paragraph}`. */
    readonly page: string
    readonly paragraph: string
    readonly reader: string
    readonly ruleFailed: string
    readonly fixed: Counted
    readonly fixable: Counted
    readonly nothingToFix: string
    /** Of `--max-warnings`: `{n}` and `{most}`. */
    readonly tooManyWarnings: Counted
    /** Characters that a format cannot hold: `{n}`, `{format}`, and the `{locator}` of the first. */
    readonly replaced: Counted
  }
  /** What a table of a bitext shows. */
  readonly bitext: {
    readonly heads: Readonly<
      Record<'locator' | 'source' | 'target' | 'relation' | 'score' | 'evidence' | 'findings' | 'remarks', string>
    >
    readonly onlyNoted: string
  }
  /** The heads of a table of findings. */
  readonly findings: {
    readonly heads: Readonly<Record<'severity' | 'place' | 'facing' | 'locator' | 'message' | 'rule', string>>
  }
  /** What is told of one rule. */
  readonly explain: {
    readonly why: string
    readonly messages: string
    readonly wrong: string
    readonly right: string
    readonly more: string
    /** Of an example that is right. */
    readonly nothing: string
    readonly languages: Readonly<Record<Locale, string>>
    readonly severity: string
    readonly fix: string
    readonly fixable: string
    readonly notFixable: string
    readonly confidence: string
    readonly tags: string
    /** How to check this rule alone. */
    readonly alone: string
  }
  readonly rules: {
    readonly fixable: string
    readonly count: Counted
  }
  readonly corpus: {
    readonly heads: {
      readonly pair: string
      readonly languages: string
      readonly segments: string
      readonly units: string
      readonly note: string
    }
    readonly damaged: string
    readonly otherErrors: Counted
    readonly failed: string
    readonly total: Counted
    readonly others: Counted
    readonly othersWrong: Counted
    readonly unpaired: string
    readonly moreUnpaired: Counted
    readonly earlier: Counted
    readonly interrupted: Counted
    /** Of the progress: how many are done, how fast, and for how long yet. */
    readonly done: string
    readonly doneSoFar: string
    readonly rate: string
    readonly left: string
    readonly first: string
  }
  /** What is told while a document is fetched. */
  readonly fetch: {
    readonly fetched: string
    readonly present: string
    readonly again: string
    readonly next: string
  }
  readonly bench: {
    readonly heads: {
      readonly kind: string
      readonly level: string
      readonly rule: string
      readonly pair: string
      readonly found: string
      readonly gold: string
      readonly marked: string
      readonly wrong: string
      readonly others: string
      readonly precision: string
      readonly recall: string
      readonly seconds: string
    }
    readonly all: string
    readonly speed: string
    readonly memory: string
    readonly compared: string
    readonly same: string
    readonly speedChange: string
    readonly of: Readonly<Record<'alignment' | 'findings' | 'check', string>>
    readonly verdicts: Readonly<Record<'better' | 'worse' | 'new' | 'gone', string>>
  }
  readonly errors: Readonly<Record<ErrorCode, ErrorText>>
  readonly usage: Readonly<Record<UsageCode, string>> & {
    readonly error: string
    readonly internal: string
    readonly didYouMean: string
    readonly allowed: string
    readonly seeHelp: string
  }
  readonly help: {
    readonly usage: string
    readonly command: string
    readonly options: string
    readonly argumentsHead: string
    readonly optionsHead: string
    readonly commandsHead: string
    readonly examples: string
    readonly exitCodes: string
    readonly defaultValue: string
    readonly defaultCommand: string
    /** What ends a sentence. */
    readonly stop: string
    readonly more: string
    readonly program: string
    readonly commands: Readonly<
      Record<'check' | 'align' | 'segment' | 'rules' | 'explain' | 'corpus' | 'stream' | 'fetch' | 'bench', string>
    >
    readonly arguments: Readonly<Record<'source' | 'target' | 'file' | 'rule' | 'folder' | 'symbol', string>>
    readonly optionTexts: Readonly<
      Record<
        | 'help'
        | 'version'
        | 'locale'
        | 'format'
        | 'sourceLang'
        | 'targetLang'
        | 'lang'
        | 'encoding'
        | 'segmentation'
        | 'glossary'
        | 'trackChanges'
        | 'limit'
        | 'level'
        | 'rule'
        | 'failOn'
        | 'quiet'
        | 'maxWarnings'
        | 'fix'
        | 'fixDryRun'
        | 'jobs'
        | 'streamJobs'
        | 'results'
        | 'times'
        | 'shard'
        | 'manifest'
        | 'output'
        | 'benchOutput'
        | 'compare'
        | 'fetchLang'
        | 'fetchOutput'
        | 'baseUrl'
        | 'timeout'
        | 'retries'
        | 'delay'
        | 'sizeLimit',
        string
      >
    >
  }
}
