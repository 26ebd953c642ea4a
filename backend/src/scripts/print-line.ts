/**
 * Prints a line of a command's output for the person who runs it. Logs go through Medusa's logger; this is the result
 * itself.
 */
export const printLine = (sentence: string): boolean => process.stdout.write(`${sentence}\n`)
