/** The codes that a list holds twice. */
type Repeated<
  Codes extends readonly string[],
  Seen extends string = never,
  Twice extends string = never,
> = Codes extends readonly [infer First extends string, ...infer Rest extends readonly string[]]
  ? Repeated<Rest, Seen | First, First extends Seen ? Twice | First : Twice>
  : Twice

/**
 * A list of problem codes, each declared once. A code in two tables would have two sentences, of which one wins
 * silently, so such a list does not compile.
 */
export const declaredOnce = <const Codes extends readonly string[]>(
  codes: Codes & ([Repeated<Codes>] extends [never] ? unknown : { declaredTwice: Repeated<Codes> }),
): Codes => codes
