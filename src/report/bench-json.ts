/** The JSON of `paralint bench`: how right, how fast, how large. */

/** A count with its rates; all four decimals. */
export interface RatedJson {
  readonly name: string
  readonly found: number
  readonly expected: number
  readonly wrong: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface AlignmentScoreJson {
  readonly all: RatedJson
  readonly kinds: readonly RatedJson[]
  readonly levels: readonly RatedJson[]
}

export interface FindingScoreJson {
  readonly all: RatedJson
  readonly rules: readonly RatedJson[]
}

export interface BenchPairJson {
  readonly name: string
  /** Null where the pair could not be checked. */
  readonly alignment: AlignmentScoreJson | null
  /** Null where no defect is marked. */
  readonly findings: FindingScoreJson | null
  /** Of both sides. */
  readonly segments: number
  /** For reading, aligning and checking. */
  readonly seconds: number
  readonly error: { readonly message: string } | null
}

export interface BenchJson {
  readonly schema: 'paralint/bench@1'
  readonly version: string
  readonly pairs: readonly BenchPairJson[]
  readonly total: {
    readonly alignment: AlignmentScoreJson
    readonly findings: FindingScoreJson
    readonly pairs: number
    readonly segments: number
    readonly seconds: number
    readonly pairsPerSecond: number
    readonly segmentsPerSecond: number
    /** Largest resident memory of the process, in megabytes. */
    readonly peakMemory: number
  }
}
