import { absoluteUrl } from "~/shared/lib/seo"
import { m } from "~/paraglide/messages"

/** JSON-LD of the shop itself, with the way to search it. */
export const homeData = (): ReadonlyArray<Record<string, unknown>> => [
  {
    "@type": "WebSite",
    name: m.site_name(),
    url: absoluteUrl("/"),
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${absoluteUrl("/san-pham")}?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  },
  {
    "@type": "Organization",
    name: m.site_short_name(),
    url: absoluteUrl("/"),
    logo: absoluteUrl("/favicon.svg", "vi"),
  },
]
