import type { Bilingual, Unread } from "../reading.js"
import { phoneSentences } from "./phones.js"
import { sentences, type ReadingCode } from "./codes.js"

type Facts = Readonly<Record<string, string>> | undefined
type Sentence = readonly [vi: string, en: string]

const filled = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => facts?.[name] ?? "…")
const inBoth = ([vi, en]: Sentence, facts: Facts): Bilingual => ({
  vi: filled(vi, facts),
  en: filled(en, facts),
})

/** What to write instead of what could not be read. */
export const sentenceOf = ({ code, facts }: Pick<Unread, "code" | "facts">): Bilingual =>
  inBoth(sentences[code], facts)

/** The same of a telephone number alone, for pages that carry no other sentences. */
export const phoneSentenceOf = ({ code, facts }: Pick<Unread, "code" | "facts">): Bilingual =>
  inBoth(phoneSentences[code as keyof typeof phoneSentences] ?? phoneSentences.phone_unclear, facts)

export const isReadingCode = (code: string): code is ReadingCode => Object.hasOwn(sentences, code)
