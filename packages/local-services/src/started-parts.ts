import type { LocalServiceError } from "./errors.ts"
import { recordGroups } from "./leftovers.ts"
import type { Service } from "./supervisor.ts"

interface Part {
  stop(): Promise<void>
}

/** What a stack has started, so that all of it can be stopped in reverse order. */
export class StartedParts {
  /** Processes that the stack cannot do without. */
  readonly services: Service[] = []
  readonly #undo: (() => Promise<void>)[] = []
  readonly #runFile: string
  readonly #signal: AbortSignal | undefined
  #stopping: Promise<void> | undefined

  /** @param runFile where the next start reads what a killed one left behind */
  constructor(runFile: string, signal: AbortSignal | undefined) {
    this.#runFile = runFile
    this.#signal = signal
  }

  /** Notes a started part. Throws the signal's reason if the start was aborted meanwhile. */
  add<T extends Part>(part: T): T {
    this.onStop(() => part.stop())
    recordGroups(this.#runFile)
    this.#signal?.throwIfAborted()
    return part
  }

  onStop(act: () => Promise<void>): void {
    this.#undo.push(act)
  }

  stop(): Promise<void> {
    return (this.#stopping ??= this.#stopInReverse())
  }

  /** The error of the first process that ends by itself. */
  firstFailure(): Promise<LocalServiceError> {
    return Promise.race(
      this.services.map(async (service) => {
        await service.exited
        return service.exitError()
      }),
    )
  }

  async #stopInReverse(): Promise<void> {
    for (const act of this.#undo.toReversed()) await act()
  }
}
