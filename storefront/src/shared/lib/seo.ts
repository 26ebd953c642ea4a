import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { publicOrigin } from "./public-origin"
import { stringifySearchParams } from "./search-params"

export interface PageDescription {
  title: string
  description?: string | null
  /** Inner path without language. */
  path: string
  /** The part of the query that makes this a page of its own; the rest is left out of the canonical address. */
  search?: Record<string, string>
  /** Path of the Open Graph picture. */
  image?: string
  type?: "website" | "product" | "profile"
  /** Search results and personal pages stay out of the engines. */
  noindex?: boolean
  jsonLd?: ReadonlyArray<Record<string, unknown>>
}

/** An inner path as a whole address in a language (default: the page's). */
export const absoluteUrl = (path: string, locale = getLocale()): string =>
  `${publicOrigin()}${pathInLocale(path, locale)}`

/** Text cut at a word, for descriptions. */
export function cutText(text: string, max: number): string {
  const clean = text.replace(/\s+/g, " ").trim()
  if (clean.length <= max) return clean
  const cut = clean.slice(0, max - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), max / 2))}…`
}

/** Title, description, canonical, languages, Open Graph and JSON-LD of a page, for a route's `head`. */
export function describePage(page: PageDescription) {
  const locale = getLocale()
  const query = stringifySearchParams(page.search ?? {})
  const url = absoluteUrl(page.path, locale) + query
  const title = page.path === "/" ? page.title : `${page.title} · ${m.site_short_name()}`
  const description = page.description ? cutText(page.description, 160) : m.site_description()
  const image = `${publicOrigin()}${page.image ?? `/og/home.png?lang=${locale}`}`
  return {
    meta: [
      { title },
      { name: "description", content: description },
      ...(page.noindex ? [{ name: "robots", content: "noindex,follow" }] : []),
      { property: "og:title", content: page.title },
      { property: "og:description", content: description },
      { property: "og:type", content: page.type ?? "website" },
      { property: "og:url", content: url },
      { property: "og:site_name", content: m.site_name() },
      { property: "og:locale", content: locale === "vi" ? "vi_VN" : "en_GB" },
      { property: "og:image", content: image },
      { property: "og:image:width", content: "1200" },
      { property: "og:image:height", content: "630" },
      { name: "twitter:card", content: "summary_large_image" },
      ...(page.jsonLd ?? []).map((data) => ({
        // The router's own way to write JSON-LD, which its types for `meta` do not know.
        ...({ "script:ld+json": { "@context": "https://schema.org", ...data } } as object),
      })),
    ],
    links: [
      { rel: "canonical", href: url },
      { rel: "alternate", hrefLang: "vi", href: absoluteUrl(page.path, "vi") + query },
      { rel: "alternate", hrefLang: "en", href: absoluteUrl(page.path, "en") + query },
      { rel: "alternate", hrefLang: "x-default", href: absoluteUrl(page.path, "vi") + query },
    ],
  }
}

/** JSON-LD of the way from the home page to this one. */
export const breadcrumbData = (crumbs: ReadonlyArray<{ name: string; path: string }>) => ({
  "@type": "BreadcrumbList",
  itemListElement: [{ name: m.nav_home(), path: "/" }, ...crumbs].map((crumb, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: crumb.name,
    item: absoluteUrl(crumb.path),
  })),
})
