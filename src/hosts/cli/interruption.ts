/** Ctrl-C and the like, at which a long run ends in good order. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** The first such signal aborts; a second one ends the process as usual. */
export class Interruption {
  readonly #controller = new AbortController()
  readonly #listeners = SIGNALS.map((name) => {
    const listener = () => {
      this.#name = name
      this.release()
      this.#controller.abort()
    }
    process.on(name, listener)
    return [name, listener] as const
  })
  #name: (typeof SIGNALS)[number] | null = null

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Listens no more. */
  release(): void {
    for (const [name, listener] of this.#listeners) process.off(name, listener)
  }

  /** Ends the process by the signal that came, so that the caller sees why, as if nobody had listened. */
  passOn(): void {
    if (this.#name !== null) process.kill(process.pid, this.#name)
  }
}
