/** The reason of an abort that a person asked for: not an error, the program ends with code 0. */
export class Interrupted extends Error {
  override readonly name = "Interrupted"
}

/** A person who presses again after this many milliseconds does not want to wait for an orderly end. */
const IMPATIENCE_MS = 3_000

/**
 * A signal that is aborted by Ctrl-C, SIGTERM, the closing of the terminal, or the death of the process that
 * started us (its channel closes). Repeats at once are one wish: a terminal sends Ctrl-C to everybody in the
 * foreground, and our parent passes it on as well. A later repeat ends everything at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const ask = (): void => {
    if (!controller.signal.aborted) {
      first = Date.now()
      controller.abort(new Interrupted())
    } else if (Date.now() - first > IMPATIENCE_MS) {
      // The supervisor's exit hook kills every process group that is left.
      process.exit(130)
    }
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask)
  process.on("disconnect", ask)
  // A closed terminal cannot be written to any more; that must not stop the orderly end.
  process.stdout.on("error", () => undefined)
  process.stderr.on("error", () => undefined)
  return controller.signal
}

/**
 * SIGTERM and the closing of the terminal do what Ctrl-C does: for a program that hears only Ctrl-C and would leave
 * running at the others what it has started. Whoever ends a stage of tests sends SIGTERM.
 */
export function endAsAtCtrlC(): void {
  for (const signal of ["SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void process.emit("SIGINT", "SIGINT"))
}
