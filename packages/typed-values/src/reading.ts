import type { ReadingCode } from "./sentences/codes.js"

/** A sentence or a value as text, in both languages of the shop. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}

/** What was typed, understood: its value, and the text that shows beside the field how it was understood. */
export interface Understood<V> {
  readonly ok: true
  readonly value: V
  readonly understood: Bilingual
}

/** What was typed, not understood. `sentenceOf` turns it into what to write instead. */
export interface Unread {
  readonly ok: false
  readonly code: ReadingCode
  /** Values of the sentence's blanks, e.g. the bounds. */
  readonly facts?: Readonly<Record<string, string>>
}

/** One of the two, always: what cannot be read is never "nothing". */
export type Reading<V> = Understood<V> | Unread

export const understood = <V>(value: V, text: string, english = text): Understood<V> => ({
  ok: true,
  value,
  understood: { vi: text, en: english },
})

export const unread = (code: ReadingCode, facts?: Readonly<Record<string, string>>): Unread =>
  facts ? { ok: false, code, facts } : { ok: false, code }

/** Longer texts than this are no value of a field; they are refused unread. */
export const LONGEST_VALUE = 120

/** A field that may be left blank: blank is null, everything else is read. */
export function optional<V>(
  text: string | null | undefined,
  read: (text: string) => Reading<V>,
): Reading<V | null> {
  const reading = read(text ?? "")
  return !reading.ok && reading.code === "value_empty" ? understood<V | null>(null, "") : reading
}
