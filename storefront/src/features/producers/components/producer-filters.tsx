import { LEGAL_TYPE_WORDS } from "~/shared/catalogue/address"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import type { ProducerListView } from "../lib/views"

const kinds = [
  { word: LEGAL_TYPE_WORDS.cooperative, label: m.producer_kind_cooperative },
  { word: LEGAL_TYPE_WORDS.cooperative_group, label: m.producer_kind_group },
  { word: LEGAL_TYPE_WORDS.enterprise, label: m.producer_kind_enterprise },
  { word: LEGAL_TYPE_WORDS.household, label: m.producer_kind_household },
]

/** A plain form: it works without scripts, and every state has an address. */
export function ProducerFilters({ view, search }: { view: ProducerListView; search: SearchParams }) {
  return (
    <form
      method="get"
      // A new address brings new values into the fields.
      key={JSON.stringify(search)}
      className="mt-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-[2fr_1.2fr_1.2fr_auto_auto]"
    >
      <Field
        label={m.producer_search_label()}
        name="q"
        type="search"
        maxLength={200}
        defaultValue={search.q ?? ""}
        enterKeyHint="search"
        className="max-lg:col-span-2"
      />
      <Select label={m.point_province()} name="tinh" defaultValue={search.tinh?.split(",")[0] ?? ""}>
        <option value="">{m.producer_all_provinces()}</option>
        {view.provinces.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select label={m.producer_kind()} name="loai" defaultValue={search.loai?.split(",")[0] ?? ""}>
        <option value="">{m.producer_all_kinds()}</option>
        {kinds.map(({ word, label }) => (
          <option key={word} value={word}>
            {label()}
          </option>
        ))}
      </Select>
      <label className="tap flex items-center gap-2">
        <input
          type="checkbox"
          name="nu"
          value="1"
          defaultChecked={search.nu === "1"}
          className="size-6 accent-accent"
        />
        {m.producer_women_led()}
      </label>
      <Button type="submit">{m.producer_search_submit()}</Button>
    </form>
  )
}
