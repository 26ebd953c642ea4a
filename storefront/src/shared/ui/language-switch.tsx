import { useLocation } from "@tanstack/react-router"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"

/** The same page in the other language: an ordinary link, so a document has one language from end to end. */
export function LanguageSwitch() {
  const { pathname, searchStr } = useLocation()
  const other = getLocale() === "vi" ? "en" : "vi"
  return (
    <a
      href={pathInLocale(pathname, other) + searchStr}
      hrefLang={other}
      lang={other}
      className="tap inline-flex min-w-11 items-center justify-center rounded-lg px-2 font-bold hover:bg-sunken"
    >
      <span aria-hidden="true">{other.toUpperCase()}</span>
      <span className="sr-only">{other === "en" ? "English" : "Tiếng Việt"}</span>
    </a>
  )
}
