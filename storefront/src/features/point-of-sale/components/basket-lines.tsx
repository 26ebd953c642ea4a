import { formatDong } from "@ocop/marketplace-rules"
import { useEffect, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { controlClass } from "~/shared/ui/field"
import { discountPercent, setDiscountPercent, setQuantity } from "../lib/basket"
import { lineTotal } from "../lib/amounts"
import type { SaleLine } from "../lib/terminal-types"
import { lineKey } from "../lib/use-basket-editing"
import { usePosSelector, useSession } from "../lib/use-pos-store"
import { PiecesField } from "./pieces-field"

/** Lines of the basket, the newest first: what was scanned just now is what the eye looks for. */
export function BasketLines({
  lines,
  onChange,
  onDoubt,
}: {
  lines: readonly SaleLine[]
  onChange: (lines: readonly SaleLine[]) => void
  /** Tells that the quantity of a line is unsettled, or settled (null). */
  onDoubt: (key: string, quantity: number | null) => void
}) {
  return (
    <ol className="grid gap-2">
      {lines
        .map((line, at) => (
          <BasketLine
            key={lineKey(line)}
            line={line}
            at={at}
            lines={lines}
            onChange={onChange}
            onDoubt={onDoubt}
          />
        ))
        .reverse()}
    </ol>
  )
}

function BasketLine({
  line,
  at,
  lines,
  onChange,
  onDoubt,
}: {
  line: SaleLine
  at: number
  lines: readonly SaleLine[]
  onChange: (lines: readonly SaleLine[]) => void
  onDoubt: (key: string, quantity: number | null) => void
}) {
  const [open, setOpen] = useState(false)
  const key = lineKey(line)
  const onShelf = usePosSelector(({ catalogue, pendingStock }) => {
    const stocked = catalogue.byId.get(line.itemId)?.stocked ?? 0
    return Math.max(0, stocked - (pendingStock.get(line.itemId) ?? 0))
  })
  // A line that is gone leaves no doubt behind.
  useEffect(() => () => onDoubt(key, null), [key, onDoubt])
  return (
    <li className="rounded-card border border-line bg-sheet p-2 pl-3 lg:bg-paper">
      <div className="flex items-start justify-between gap-3">
        <p className="min-w-0 leading-snug font-bold break-words">{line.title}</p>
        <p className="shrink-0 font-bold tabular-nums">{formatDong(lineTotal(line))}</p>
      </div>
      <div className="mt-1 flex items-start justify-between gap-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="tap -ml-1 rounded px-1 text-left text-sm text-soft underline decoration-dotted underline-offset-4"
        >
          <span className="tabular-nums">{formatDong(line.unitPrice)}</span>
          {line.discount > 0 ? (
            <span className="font-bold text-accent-ink"> −{discountPercent(line)} %</span>
          ) : (
            <span className="sr-only"> {m.pos_discount()}</span>
          )}
        </button>
        <PiecesField
          title={line.title}
          value={line.quantity}
          minimum={1}
          lowest={0}
          most={onShelf}
          question={m.pos_pieces_over({ count: onShelf })}
          onChange={(pieces) => {
            onDoubt(key, pieces === null ? line.quantity : null)
            if (pieces !== null) onChange(setQuantity(lines, at, pieces))
          }}
        />
      </div>
      {line.quantity > onShelf ? (
        <p className="text-right text-sm font-bold text-bad">{m.pos_on_shelf({ count: onShelf })}</p>
      ) : null}
      {open ? (
        <Discount
          line={line}
          onPercent={(percent) => {
            onChange(setDiscountPercent(lines, at, percent))
            setOpen(false)
          }}
        />
      ) : null}
    </li>
  )
}

const USUAL_PERCENTS = [0, 5, 10, 15, 20]

/** Discount of a line in percent. Above what a seller may give alone, a shop lead approves it at once. */
function Discount({ line, onPercent }: { line: SaleLine; onPercent: (percent: number) => void }) {
  const { me, operator, approve } = useSession()
  const give = async (percent: number) => {
    const asks = percent > me.discountLimit && operator.role === "seller"
    const what = m.pos_approve_discount({ percent, title: line.title })
    if (asks && (await approve(what)) === null) return
    onPercent(percent)
  }
  const own = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get("percent") ?? "").replace(",", ".")
    const percent = Number(typed)
    if (typed !== "" && percent >= 0 && percent <= 100) void give(Math.round(percent * 10) / 10)
  }
  return (
    <div className="mt-1 grid gap-2 border-t border-line pt-2 pr-1">
      <p className="text-sm font-bold">{m.pos_discount()}</p>
      <div className="flex flex-wrap gap-2">
        {USUAL_PERCENTS.map((percent) => (
          <button
            key={percent}
            type="button"
            aria-pressed={discountPercent(line) === percent}
            onClick={() => void give(percent)}
            className="tap min-w-12 rounded-lg border border-strong-line px-2 tabular-nums hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash"
          >
            {percent} %
          </button>
        ))}
        <form className="flex gap-2" onSubmit={own}>
          <input
            name="percent"
            data-scan="pieces"
            inputMode="decimal"
            autoComplete="off"
            maxLength={4}
            aria-label={m.pos_discount_own()}
            placeholder="%"
            className={`${controlClass} w-16! text-center`}
          />
          <button type="submit" className="tap px-2 font-bold text-accent-ink">
            {m.pos_discount_give()}
          </button>
        </form>
      </div>
      {operator.role === "seller" ? (
        <p className="text-sm text-soft">{m.pos_discount_limit({ percent: me.discountLimit })}</p>
      ) : null}
    </div>
  )
}
