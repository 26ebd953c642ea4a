import { readdirSync, readFileSync } from "node:fs"

export type Language = "vi" | "en"

const read = (language: Language): Readonly<Record<string, string>> => {
  const folder = new URL(`../../storefront/messages/${language}/`, import.meta.url)
  const areas = readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, string>,
  )
  return Object.assign({}, ...areas) as Record<string, string>
}

const messages = { vi: read("vi"), en: read("en") }

/**
 * A message of the storefront. Tests name what they look for by its key, so that a better sentence breaks no test.
 * Throws for a key that does not exist.
 */
export function message(
  language: Language,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const text = messages[language][key]
  if (text === undefined) throw new Error(`No message "${key}" in ${language}`)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A message as a pattern: its placeholders stand for anything. */
export function messagePattern(language: Language, key: string): RegExp {
  const escaped = message(language, key).replace(/[.*+?^$()|[\]\\]/g, "\\$&")
  return new RegExp(escaped.replace(/\{\w+\}/g, ".+?"))
}

export const allMessages = (language: Language): Readonly<Record<string, string>> => messages[language]

/** The messages and addresses of one language. */
export interface Localised {
  readonly t: (key: string, values?: Record<string, string | number>) => string
  readonly pattern: (key: string) => RegExp
  /** The address of a Vietnamese page in this language. */
  readonly path: (vietnamese: string) => string
}

export const localised = (language: Language): Localised => ({
  t: (key, values) => message(language, key, values),
  pattern: (key) => messagePattern(language, key),
  path: (vietnamese) => (language === "vi" ? vietnamese : `/en${vietnamese === "/" ? "" : vietnamese}`),
})
