/** What the rules of sentences must know of the words of a language in a spaced script. Abbreviations are without their last full stop. */

export interface SentenceWords {
  /**
   * Stand before a figure, a Roman numeral or a letter (`para. 5`, `Art. XII`, `annex fig. B`), and end no sentence there. Before
   * anything else they are words like others: `state of the art. The ...`.
   */
  readonly beforeNumbers: ReadonlySet<string>
  /** Join what follows to what precedes: after them no sentence ends. Compared in lower case. */
  readonly alwaysContinued: ReadonlySet<string>
  /** Stand before a name. Only with a capital, as titles are written. */
  readonly titles: ReadonlySet<string>
  /**
   * May end a sentence or stand within one (`Ltd.`, `et al.`): only the next word can tell. Compared in lower case. Any
   * abbreviation of single letters, `U.S.` or `Ph.D.`, is of this kind too.
   */
  readonly mayEnd: ReadonlySet<string>
  /**
   * May end a sentence, and do before a capitalised word that is no name of the calendar: `at 6 p.m. The meeting rose`, but `at 3
   * p.m. Monday` and `at 3 p.m. GMT`.
   */
  readonly oftenEnd: ReadonlySet<string>
  /** Words that carry a letter or numeral of their own, so that `annex B.` may end a sentence, unlike `J.` before a family name. */
  readonly labelWords: ReadonlySet<string>
  /** Words that, with a capital, begin a sentence and hardly ever a name. */
  readonly sentenceStarters: ReadonlySet<string>
  /** Capitalised words that go on after a time of day. */
  readonly calendarWords: ReadonlySet<string>
}

/** The words of lines parted by spaces. */
export function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
