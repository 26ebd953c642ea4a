import { tidyAddress, withPage } from "~/shared/catalogue/address"
import type { BrowseView } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"
import { buttonClass, LinkButton } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { ListingGrid } from "~/shared/ui/listing-card"
import { Notice } from "~/shared/ui/notice"
import { Pagination } from "~/shared/ui/pagination"
import { browseTitle } from "../browse-title"
import { Chips } from "./chips"
import { Meant } from "./meant"
import { Filters, FILTERS_ID } from "./filters"
import { SortForm } from "./sort-form"

export function BrowsePage({ view, search: asked }: { view: BrowseView; search: SearchParams }) {
  const search = tidyAddress(asked)
  return (
    <div className="container-page">
      <Breadcrumbs crumbs={[{ label: m.nav_products() }]} />
      <h1 className="text-2xl md:text-3xl">{browseTitle(view, search)}</h1>
      {view.engine === "postgres" ? (
        <Notice tone="warning" className="mt-3">
          {m.browse_simple_mode()}
        </Notice>
      ) : null}
      <div className="mt-2 gap-8 lg:grid lg:grid-cols-[16rem_1fr]">
        <Filters view={view} search={search} />
        <div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p aria-live="polite" className="text-soft">
              {m.browse_count({ count: view.total })}
              {search["chung-nhan"] === "1"
                ? null
                : ` · ${m.browse_count_certified({ count: view.facets.chungNhan })}`}
            </p>
            <div className="flex items-center gap-2">
              <button
                type="button"
                popoverTarget={FILTERS_ID}
                className={buttonClass("secondary", "lg:hidden")}
              >
                {m.browse_filters()}
                {view.chips.length > 0 ? <span className="tabular-nums">({view.chips.length})</span> : null}
              </button>
              <SortForm search={search} />
            </div>
          </div>
          {view.meant ? <Meant meant={view.meant} search={search} /> : null}
          <Chips chips={view.chips} search={search} />
          {view.cards.length === 0 && view.near.length > 0 ? (
            <p className="mt-3 font-bold">{m.browse_empty_near()}</p>
          ) : view.cards.length === 0 ? (
            <EmptyState title={m.browse_empty_title()}>
              <p className="text-soft">{m.browse_empty_text()}</p>
              <LinkButton to="/san-pham" search={{}}>
                {m.browse_see_all()}
              </LinkButton>
            </EmptyState>
          ) : (
            <>
              <h2 className="sr-only">{m.browse_results()}</h2>
              <ListingGrid cards={view.cards} early={4} className="mt-2 xl:grid-cols-4" />
            </>
          )}
          {view.near.length > 0 ? (
            <section aria-labelledby="gan-giong" className="mt-8">
              <h2 id="gan-giong" className="text-lg">
                {m.browse_near()}
              </h2>
              <ListingGrid cards={view.near} className="mt-3 xl:grid-cols-4" />
            </section>
          ) : null}
          <Pagination
            to="/san-pham"
            page={view.page}
            pages={view.pages}
            searchOf={(page) => withPage(search, page)}
          />
        </div>
      </div>
    </div>
  )
}
