import type { Reading } from "@ocop/typed-values"
import { unreadWords } from "./reading-words"

/** A form as it is sent, or a sentence for each field that cannot be read; then nothing is sent. */
export type ReadForm<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly mistakes: Readonly<Record<string, string>> }

type Read<V> = (typed: string) => Reading<V>

/** Reads the fields of a form one by one and collects what could not be read. */
export function fieldReader(text: (key: string) => string) {
  const mistakes: Record<string, string> = {}
  const typed = <V>(key: string, read: Read<V>, blank: "may be blank" | "is needed"): V | null => {
    const reading = read(text(key))
    if (reading.ok) return reading.value
    if (reading.code !== "value_empty" || blank === "is needed") mistakes[key] = unreadWords(reading)
    return null
  }
  return {
    /** Null for a blank field. */
    optional: <V>(key: string, read: Read<V>): V | null => typed(key, read, "may be blank"),
    /** A blank field is a mistake; `instead` keeps the type until the form is refused as a whole. */
    needed: <V>(key: string, read: Read<V>, instead: V): V => typed(key, read, "is needed") ?? instead,
    /** The body, unless a field could not be read. */
    bodyOf: <Body>(body: Body): ReadForm<Body> =>
      Object.keys(mistakes).length > 0 ? { ok: false, mistakes } : { ok: true, body },
  }
}
