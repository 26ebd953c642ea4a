import { Link } from "@tanstack/react-router"
import { formatDong } from "@ocop/marketplace-rules"
import type { ChangeFields } from "~/shared/basket/api"
import { FreeHint } from "~/shared/basket/free-hint"
import { ParcelLine } from "~/shared/basket/parcel-line"
import type { GroupView, ParcelView } from "~/shared/basket/views"
import { m } from "~/paraglide/messages"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { LineRow } from "./line-row"

/** Lines of one producer: one parcel, one delivery fee. */
export function ProducerGroup({
  group,
  number,
  parcel,
  onChange,
}: {
  group: GroupView
  /** Parcel number and how many there are. */
  number: { of: number; all: number }
  parcel: ParcelView | undefined
  onChange: (fields: ChangeFields) => void
}) {
  const id = `goi-${number.of}`
  return (
    <section
      aria-labelledby={id}
      className="overflow-hidden rounded-card border border-line bg-sheet shadow-card"
    >
      <BrocadeBand seed={group.producer.handle} />
      <div className="px-4 pt-3 pb-4">
        <div className="pb-3">
          <p className="text-sm text-soft">
            {number.all > 1 ? m.basket_parcel_of({ number: number.of, all: number.all }) : m.basket_parcel()}
          </p>
          <h2 id={id} className="text-lg">
            <Link
              to="/nha-san-xuat/$handle"
              params={{ handle: group.producer.handle }}
              className="inline-block py-0.5 hover:underline"
            >
              {group.producer.name}
            </Link>
          </h2>
          {group.place ? <p className="text-sm text-soft">{group.place}</p> : null}
        </div>
        <ul>
          {group.lines.map((line) => (
            <LineRow key={line.id} line={line} onChange={onChange} />
          ))}
        </ul>
        <div className="grid gap-1 border-t border-line pt-3">
          <p className="flex justify-between gap-3">
            <span className="text-soft">{m.basket_subtotal()}</span>
            <span className="font-bold tabular-nums">{formatDong(group.itemsTotal)}</span>
          </p>
          {parcel ? <ParcelLine parcel={parcel} /> : null}
          <FreeHint group={group} />
          {group.ownPickup ? <p className="text-sm text-soft">{m.delivery_terms_fetch_possible()}</p> : null}
        </div>
      </div>
    </section>
  )
}
