import { Link } from "@tanstack/react-router"
import { withValue, type SwitchKey } from "~/shared/catalogue/address"
import type { BrowseView } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"
import { buttonClass } from "~/shared/ui/button"
import { WHOLE_ADDRESS } from "~/shared/ui/link-options"
import { CheckMark, FacetList } from "./facet-list"
import { PriceForm } from "./price-form"

export const FILTERS_ID = "bo-loc"

function Switch({
  name,
  label,
  count,
  search,
}: {
  name: SwitchKey
  label: string
  count: number
  search: SearchParams
}) {
  const on = search[name] === "1"
  return (
    <Link
      to="/san-pham"
      search={withValue(search, name, on ? "" : "1")}
      activeOptions={WHOLE_ADDRESS}
      aria-current={on ? "true" : undefined}
      resetScroll={false}
      preload={false}
      rel="nofollow"
      className="flex min-h-11 items-center gap-2.5 rounded-md px-1 hover:bg-sunken lg:min-h-9"
    >
      <CheckMark on={on} />
      <span className="flex-1">{label}</span>
      <span className="text-sm text-soft tabular-nums">{count}</span>
    </Link>
  )
}

/** All filters: a sheet from below on a phone, a column on a wide screen. */
export function Filters({ view, search }: { view: BrowseView; search: SearchParams }) {
  const { facets } = view
  return (
    <div
      id={FILTERS_ID}
      popover="auto"
      role="region"
      aria-label={m.browse_filters()}
      className="sheet-or-column"
    >
      <div className="sticky top-0 z-10 -mx-4 flex items-center justify-between border-b border-line bg-paper px-4 py-2 lg:hidden">
        <p className="text-lg font-bold">{m.browse_filters()}</p>
        <button
          type="button"
          popoverTarget={FILTERS_ID}
          popoverTargetAction="hide"
          className={buttonClass("quiet", "min-w-11 px-2!")}
        >
          <span aria-hidden="true">✕</span>
          <span className="sr-only">{m.browse_close()}</span>
        </button>
      </div>
      <div className="border-b border-line py-2">
        <Switch name="chung-nhan" label={m.browse_certified()} count={facets.chungNhan} search={search} />
      </div>
      <FacetList title={m.browse_stars()} name="sao" options={facets.sao} search={search} />
      <FacetList title={m.browse_groups()} name="nhom" options={facets.nhom} search={search} />
      <FacetList title={m.browse_provinces()} name="tinh" options={facets.tinh} search={search} />
      <FacetList title={m.browse_communes()} name="xa" options={facets.xa} search={search} />
      <PriceForm search={search} />
      <div className="border-b border-line py-2">
        <Switch name="con-hang" label={m.browse_in_stock()} count={facets.conHang} search={search} />
        <Switch name="nu" label={m.browse_women_led()} count={facets.nu} search={search} />
      </div>
      <FacetList title={m.browse_sets()} name="bo" options={facets.bo} search={search} open={false} />
      <FacetList
        title={m.browse_legal_types()}
        name="loai"
        options={facets.loai}
        search={search}
        open={false}
      />
      <FacetList title={m.browse_producers()} name="nsx" options={facets.nsx} search={search} open={false} />
      <div className="sticky bottom-0 -mx-4 border-t border-line bg-paper px-4 py-3 lg:hidden">
        <button
          type="button"
          popoverTarget={FILTERS_ID}
          popoverTargetAction="hide"
          className={buttonClass("primary", "w-full")}
        >
          {m.browse_show_results({ count: view.total })}
        </button>
      </div>
    </div>
  )
}
