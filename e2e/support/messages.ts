import { readdirSync, readFileSync } from "node:fs"

export type Language = "vi" | "en"

const read = (language: Language): Readonly<Record<string, string>> => {
  const folder = new URL(`../../storefront/messages/${language}/`, import.meta.url)
  const areas = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, string>,
  )
  return Object.assign({}, ...areas) as Record<string, string>
}

const texts = { vi: read("vi"), en: read("en") }

/**
 * The words that a reader sees, from the shop's own messages: a test names what it looks for by its key, so that
 * bettering a sentence breaks no test. Throws for a key that does not exist.
 */
export function word(language: Language, key: string, values: Record<string, string | number> = {}): string {
  const text = texts[language][key]
  if (text === undefined) throw new Error(`No message "${key}" in ${language}`)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A message as a pattern: its placeholders stand for anything. */
export function wordPattern(language: Language, key: string): RegExp {
  const escaped = word(language, key).replace(/[.*+?^$()|[\]\\]/g, "\\$&")
  return new RegExp(escaped.replace(/\{\w+\}/g, ".+?"))
}

/** All messages of a language. */
export const allWords = (language: Language): Readonly<Record<string, string>> => texts[language]
