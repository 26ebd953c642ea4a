/** Where progress goes; tests collect it, people see it. */
export interface Progress {
  /** Runs one step and prints `[3/9] Name … 1,2 s`. A step may return a note that is shown behind the time. */
  step<T>(title: string, run: (note: (text: string) => void) => Promise<T>): Promise<T>
  say(text: string): void
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`

/** Lines on standard output; on a terminal the running step counts its seconds. */
export function consoleProgress(total: number, done = 0): Progress {
  let index = done
  const out = process.stdout
  return {
    say: (text) => void out.write(`${text}\n`),
    step: async (title, run) => {
      index += 1
      const head = `[${index}/${total}] ${title} …`
      const started = performance.now()
      const elapsed = (): string => seconds(performance.now() - started)
      const notes: string[] = []
      out.write(head)
      const timer = setInterval(
        () => out.write(out.isTTY ? `\r${head} ${elapsed()}` : "."),
        out.isTTY ? 500 : 10_000,
      )
      const finish = (mark: string): void => {
        clearInterval(timer)
        const note = notes.length > 0 ? ` (${notes.join("; ")})` : ""
        out.write(`${out.isTTY ? `\r${head}` : ""} ${elapsed()}${mark}${note}\n`)
      }
      try {
        const result = await run((text) => notes.push(text))
        finish("")
        return result
      } catch (error) {
        finish(" ✗")
        throw error
      }
    },
  }
}

/** For tests that start the stack: says nothing. */
export const silentProgress: Progress = {
  step: (_title, run) => run(() => undefined),
  say: () => undefined,
}
