/** A line for whoever watches; figures go to the end in one piece. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Says a step and how long it took; gives back the step's result. */
export async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  process.stdout.write(`${name} … `)
  try {
    const result = await work()
    say(`${((performance.now() - started) / 1000).toFixed(1)} s`)
    return result
  } catch (error) {
    say("✗")
    throw error
  }
}
