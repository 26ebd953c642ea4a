/** A line of the report. */
export const say = (line: string): boolean => process.stdout.write(`${line}\n`)
