import type { Locale } from "@ocop/contracts"

export type Sentence = Readonly<Record<Locale, string>>

/** HTTP status and message of each error code. The message states what happened and what to do next. */
export type ProblemTexts<Codes extends readonly string[]> = Readonly<
  Record<Codes[number], { status: number; sentence: Sentence }>
>
