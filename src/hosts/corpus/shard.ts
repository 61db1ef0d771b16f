/** One of several parts of a corpus, each for a run of its own. */
import { createHash } from 'node:crypto'
import { mistake } from '../files/mistake.ts'

/** Part `index`, from 1, of `count` parts. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads `i/n`; throws `UserError` where it is not so. */
export function parseShard(text: string): Shard {
  const [, index = 0, count = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? []
  if (index < 1 || index > count) throw mistake('bad-shard', null, { value: text })
  return { index, count }
}

/** Whether a pair of that name belongs to the part. The name alone decides, so that a pair stays where it is when others come and go. */
export function isInShard(name: string, { index, count }: Shard): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % count === index - 1
}
