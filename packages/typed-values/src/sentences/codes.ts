import { amountSentences } from "./amounts.js"
import { daySentences } from "./days.js"
import { phoneSentences } from "./phones.js"
import { quantitySentences } from "./quantities.js"

/** Sentence of each code, Vietnamese and English; `{name}` stands for a fact of the reading. */
export const sentences = {
  value_empty: ["Hãy điền ô này.", "Please fill in this field."],
  ...amountSentences,
  ...quantitySentences,
  ...daySentences,
  ...phoneSentences,
} as const satisfies Readonly<Record<string, readonly [vi: string, en: string]>>

/** Why a text could not be read; stable, for problem answers, reports and tests. */
export type ReadingCode = keyof typeof sentences
