import { Link } from "@tanstack/react-router"
import type { HomeView } from "~/shared/catalogue/views"
import { pathInLocale } from "~/shared/i18n/locale"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { Button } from "~/shared/ui/button"

/** Words that shoppers really type; in Vietnamese in both languages, because that is what labels say. */
const WORDS = ["chè shan tuyết", "mật ong", "miến dong", "cà phê", "thổ cẩm", "nước mắm"]

/** Hero of the home page: what the shop is, and the search. */
export function Hero({ view }: { view: HomeView }) {
  return (
    <div className="relative overflow-hidden border-b border-line bg-star-wash">
      <div
        aria-hidden="true"
        className="absolute inset-y-0 right-0 hidden w-1/3 md:block"
        style={{ backgroundImage: 'url("/tranh/nen/cho-ocop.svg")' }}
      />
      <div className="container-page relative">
        <div className="py-8 md:w-2/3 md:py-14 md:pr-10">
          <h1 className="text-3xl md:text-5xl">{m.home_title()}</h1>
          <p className="mt-3 max-w-prose text-lg">
            {m.home_lead({
              products: view.total,
              producers: view.producerTotal,
              certified: view.certifiedTotal,
            })}
          </p>
          <form action={pathInLocale("/san-pham", getLocale())} className="mt-5 flex max-w-xl gap-2">
            <label htmlFor="tim-lon" className="sr-only">
              {m.nav_search_label()}
            </label>
            <input
              id="tim-lon"
              name="q"
              type="search"
              maxLength={200}
              placeholder={m.home_search_placeholder()}
              className="min-h-13 min-w-0 flex-1 rounded-lg border-2 border-accent bg-sheet px-4 text-lg placeholder:text-soft"
            />
            <Button type="submit" className="px-5 text-lg">
              {m.nav_search_submit()}
            </Button>
          </form>
          <ul className="mt-3 flex flex-wrap gap-2" aria-label={m.home_popular()}>
            {WORDS.map((word) => (
              <li key={word}>
                <Link
                  to="/san-pham"
                  search={{ q: word }}
                  preload={false}
                  lang="vi"
                  className="inline-flex min-h-11 items-center rounded-full border border-strong-line bg-sheet px-3 text-sm hover:bg-sunken"
                >
                  {word}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <BrocadeBand className="md:hidden" />
    </div>
  )
}
