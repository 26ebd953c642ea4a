import type { Locale } from "@ocop/contracts"

export type Sentence = Readonly<Record<Locale, string>>

/** Status and sentence of each code. The sentence says what happened and what to do next. */
export type ProblemTexts<Codes extends readonly string[]> = Readonly<
  Record<Codes[number], { status: number; sentence: Sentence }>
>
