import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { timeWords } from "~/shared/dashboard/time-words"
import { saleTotal } from "../lib/amounts"
import { usePosStore, usePosSelector } from "../lib/use-pos-store"

/** Held baskets of buyers who come back in a moment. */
export function HeldBaskets({ className }: { className?: string }) {
  const store = usePosStore()
  const heldBaskets = usePosSelector((state) => state.heldBaskets)
  if (heldBaskets.length === 0) return null
  return (
    <div className={cx("gap-2", className)}>
      <h2 className="text-base">{m.pos_held_baskets()}</h2>
      <ul className="grid gap-2">
        {heldBaskets.map(({ id, at, lines }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => void store.resumeBasket(id)}
              className="tap flex w-full items-center justify-between gap-2 rounded-lg border border-dashed border-strong-line px-3 py-1 text-left hover:bg-sunken"
            >
              <span className="min-w-0">
                <span className="block truncate text-sm">{lines[0]?.title}</span>
                <span className="text-sm text-soft">{timeWords(at).slice(-5)}</span>
              </span>
              <span className="shrink-0 font-bold tabular-nums">{formatDong(saleTotal(lines))}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
