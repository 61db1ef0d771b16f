/** Work on a stream of items, of which only so many are under way at once. */

export interface FlightOptions {
  /** How many may be under way; the next item is not asked for before there is room. */
  readonly most: number
  /** Results in the order of the items; as they are done where absent. */
  readonly isOrdered?: boolean
  /** Ends the stream of results at once; what is under way is left to itself. */
  readonly signal?: AbortSignal
}

/**
 * The results of the items. Nothing runs ahead of a reader who is slow: between two results asked for, at most `most` are worked on.
 * A result is given as soon as it is there, also while the next item is awaited. Throws what the items or the work throw.
 */
export async function* inFlight<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  { most, isOrdered = false, signal }: FlightOptions,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]()
  const running: Promise<Done<Result>>[] = []
  let next: Promise<Taken<Item>> | null = null
  let isEnded = false
  const stop = stopOf(signal)
  try {
    for (;;) {
      if (!isEnded && next === null && running.length < most) next = taken(source)
      const awaited = isOrdered ? running.slice(0, 1) : running
      if (next === null && awaited.length === 0) return
      const event = await Promise.race([...(next ? [next] : []), ...awaited, ...stop.watch()])
      if (event.kind === 'stop') return
      if (event.kind === 'done') {
        running.splice(running.indexOf(event.job()), 1)
        yield event.result
        continue
      }
      next = null
      if (event.item.done) isEnded = true
      else running.push(started(work(event.item.value)))
    }
  } finally {
    stop.forget()
    for (const job of running) job.catch(() => {})
    next?.catch(() => {})
    // Not awaited: what waits for input that may never come cannot be closed before it comes.
    source.return?.().catch(() => {})
  }
}

interface Taken<Item> {
  readonly kind: 'item'
  readonly item: IteratorResult<Item>
}

interface Done<Result> {
  readonly kind: 'done'
  readonly result: Result
  readonly job: () => Promise<Done<Result>>
}

async function taken<Item>(source: AsyncIterator<Item>): Promise<Taken<Item>> {
  return { kind: 'item', item: await source.next() }
}

function started<Result>(work: Promise<Result>): Promise<Done<Result>> {
  const job: Promise<Done<Result>> = work.then((result) => ({ kind: 'done', result, job: () => job }))
  return job
}

// A promise anew for each wait: one that stays pending would keep every race that it took part in.
function stopOf(signal: AbortSignal | undefined) {
  if (signal === undefined) return { watch: () => [], forget: () => {} }
  let stop = () => {}
  const listener = () => stop()
  signal.addEventListener('abort', listener)
  const watch = () => [
    new Promise<{ readonly kind: 'stop' }>((resolve) => {
      stop = () => resolve({ kind: 'stop' })
      if (signal.aborted) stop()
    }),
  ]
  return { watch, forget: () => signal.removeEventListener('abort', listener) }
}
