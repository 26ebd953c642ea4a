/** The languages of the shop. Vietnamese has no prefix; English has the same addresses under /en. */
export type Locale = "vi" | "en"
export const BASE_LOCALE: Locale = "vi"

const isEnglish = (path: string) => path === "/en" || path.startsWith("/en/")

/** Language of an outside path, e.g. `/en/san-pham` is English. */
export const localeOfPath = (path: string): Locale => (isEnglish(path) ? "en" : "vi")

/** Path without the language prefix; always begins with `/`. */
export const pathWithoutLocale = (path: string): string => (isEnglish(path) ? path.slice(3) || "/" : path)

/** Puts the language prefix before an inner path, e.g. (`/san-pham`, `en`) → `/en/san-pham`. */
export function pathInLocale(path: string, locale: Locale): string {
  const bare = pathWithoutLocale(path)
  if (locale === "vi") return bare
  return bare === "/" ? "/en" : `/en${bare}`
}
