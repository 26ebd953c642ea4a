import { Link } from "@tanstack/react-router"
import { formatDong } from "@ocop/marketplace-rules"
import type { ChangeFields } from "~/shared/basket/api"
import type { BasketLineView } from "~/shared/basket/views"
import { pathInLocale } from "~/shared/i18n/locale"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Price } from "~/shared/ui/price"
import { Quantity } from "./quantity"

function Remove({ line, onChange }: { line: BasketLineView; onChange: (fields: ChangeFields) => void }) {
  return (
    <form
      method="post"
      action={pathInLocale("/gio-hang", getLocale())}
      className="-mt-2 -mr-2"
      onSubmit={(event) => {
        event.preventDefault()
        onChange({ intent: "remove", lineId: line.id })
      }}
    >
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="lineId" value={line.id} />
      <button
        type="submit"
        aria-label={m.basket_remove_of({ title: line.title })}
        title={m.basket_remove()}
        className="inline-flex size-11 items-center justify-center rounded-lg text-soft hover:bg-sunken hover:text-ink"
      >
        <svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor">
          <path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5" strokeWidth="1.8" />
        </svg>
      </button>
    </form>
  )
}

/** One line of the basket: listing, quantity, subtotal. */
export function LineRow({
  line,
  onChange,
}: {
  line: BasketLineView
  onChange: (fields: ChangeFields) => void
}) {
  return (
    <li className="grid grid-cols-[4.5rem_1fr_auto] gap-x-3 gap-y-3 border-t border-line py-4 sm:grid-cols-[6rem_1fr_auto]">
      <img
        src={line.picture}
        alt=""
        width={96}
        height={96}
        className="aspect-square w-full rounded-lg bg-sunken object-cover sm:row-span-2"
      />
      <div className="grid content-start gap-0.5">
        <p className="leading-snug font-bold">
          <Link
            to="/san-pham/$handle"
            params={{ handle: line.handle }}
            className="inline-block py-0.5 hover:underline"
          >
            {line.title}
          </Link>
        </p>
        <p className="text-sm">
          <Price dong={line.unitPrice} unit={line.unit} illustrative={line.priceIsIllustrative} />
        </p>
        {line.maxQuantity <= 5 ? (
          <p className="text-sm text-soft">{m.basket_only_left({ count: line.maxQuantity })}</p>
        ) : null}
      </div>
      <Remove line={line} onChange={onChange} />
      <div className="col-span-3 flex flex-wrap items-center justify-between gap-2 sm:col-span-2 sm:col-start-2">
        <Quantity line={line} onChange={onChange} />
        <p className="ml-auto font-bold tabular-nums">{formatDong(line.subtotal)}</p>
      </div>
    </li>
  )
}
