/** What a reader of bitexts can be told. */
import type { LanguagePair } from '../../model/translation-unit.ts'
import type { ReadLimits } from '../render-options.ts'

export interface BitextOptions {
  /** Named in errors. */
  readonly path?: string
  /** The encoding to use whatever the bytes look like. */
  readonly encoding?: string
  /** The languages to compare; chosen by what the file says where not given. */
  readonly languages?: Partial<LanguagePair>
  /** Those that differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<ReadLimits>
}
