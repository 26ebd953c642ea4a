/** What a command tells the person who runs it. Logs go through Medusa's logger; this is the answer itself. */
export const say = (sentence: string): boolean => process.stdout.write(`${sentence}\n`)
