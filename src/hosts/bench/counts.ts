/** Counting what was found, and rates of it. */

/** How many of what was expected were found, and how many were given that are wrong. */
export interface Count {
  readonly name: string
  readonly found: number
  readonly expected: number
  readonly wrong: number
}

/** Precision, recall and F1; 1 where there is nothing to judge. */
export function ratesOf({ found, expected, wrong }: Omit<Count, 'name'>) {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong)
  const recall = expected === 0 ? 1 : found / expected
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** The counts of several scores, name by name. */
export function merged(scores: readonly (readonly Count[])[]): readonly Count[] {
  const tally = new Tally()
  for (const counts of scores) for (const { name, ...numbers } of counts) tally.add(name, numbers)
  return tally.counts()
}

/** One count for all. */
export function sumOf(counts: readonly Count[]): Count {
  const sum = (value: (count: Count) => number) => counts.reduce((total, count) => total + value(count), 0)
  return {
    name: 'all',
    found: sum(({ found }) => found),
    expected: sum(({ expected }) => expected),
    wrong: sum(({ wrong }) => wrong),
  }
}

/** In the order of the names. */
export function byName(counts: readonly Count[]): readonly Count[] {
  return [...counts].sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Counts by name, in the order in which the names came. */
export class Tally {
  readonly #counts = new Map<string, Count>()

  add(name: string, { found = 0, expected = 0, wrong = 0 }: Partial<Omit<Count, 'name'>>): void {
    const known = this.#counts.get(name) ?? { name, found: 0, expected: 0, wrong: 0 }
    this.#counts.set(name, {
      name,
      found: known.found + found,
      expected: known.expected + expected,
      wrong: known.wrong + wrong,
    })
  }

  counts(): readonly Count[] {
    return [...this.#counts.values()]
  }
}
