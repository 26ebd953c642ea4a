/** Prints a line of progress; figures are printed at the end in one piece. */
export const printLine = (line: string): void => void process.stdout.write(`${line}\n`)

/** Prints a step and how long it took; returns the step's result. */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  process.stdout.write(`${name} … `)
  try {
    const result = await work()
    printLine(`${((performance.now() - started) / 1000).toFixed(1)} s`)
    return result
  } catch (error) {
    printLine("✗")
    throw error
  }
}
