import { Link } from "@tanstack/react-router"
import { withValue } from "~/shared/catalogue/address"
import type { MeantView } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { WHOLE_ADDRESS } from "~/shared/ui/link-options"
import { chipClass } from "./chips"

/** What was understood of the query: filters that can be removed, and the query that may have been meant. */
export function Meant({ meant, search }: { meant: MeantView; search: SearchParams }) {
  const { chips, readAs, didYouMean } = meant
  return (
    <>
      {readAs ? <p className="mt-2 text-soft">{m.browse_read_as({ query: readAs })}</p> : null}
      {didYouMean ? (
        <p className="mt-1">
          {m.browse_did_you_mean()}{" "}
          <Link
            to="/san-pham"
            search={withValue(search, "q", didYouMean)}
            activeOptions={WHOLE_ADDRESS}
            rel="nofollow"
            className="link inline-flex min-h-11 items-center font-bold"
          >
            {didYouMean}
          </Link>
        </p>
      ) : null}
      {chips.length > 0 ? (
        <ul aria-label={m.browse_understood()} className="flex flex-wrap gap-2 py-2">
          {chips.map(({ label, q }) => (
            <li key={label}>
              <Link
                to="/san-pham"
                search={withValue(search, "q", q)}
                activeOptions={WHOLE_ADDRESS}
                aria-label={m.browse_remove_filter({ label })}
                resetScroll={false}
                className={chipClass}
              >
                {label} <span aria-hidden="true">✕</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
