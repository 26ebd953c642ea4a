import { formatDong } from "@ocop/marketplace-rules"
import { lazy, memo, Suspense, useId, useImperativeHandle, useState, type Ref } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { controlClass } from "~/shared/ui/field"
import type { LocalCatalogue } from "../lib/local-catalogue"
import type { TerminalItem } from "../lib/terminal-types"
import { useItemSearch } from "../lib/use-item-search"
import { usePosSelector } from "../lib/use-pos-store"

const CameraScanner = lazy(() =>
  import("./camera-scanner").then(({ CameraScanner: component }) => ({ default: component })),
)

/** Item search: one field for words, codes and scanners, with the results below it. A scanned line renders none of it. */
export const ItemSearch = memo(function ItemSearch({
  ref,
  catalogue,
  emptyBasket,
  blind = false,
  onTake,
  onCode,
}: {
  ref: Ref<HTMLInputElement>
  catalogue: LocalCatalogue
  emptyBasket: boolean
  /** Hides stock and price: who counts must not know them. */
  blind?: boolean
  onTake: (item: TerminalItem) => void
  /** @returns whether there is such an item */
  onCode: (code: string) => boolean
}) {
  const id = useId()
  const { field, text, active, results, searching, take, onChange, onKeyDown } = useItemSearch(
    catalogue,
    onTake,
    onCode,
  )
  useImperativeHandle(ref, () => field.current!, [field])
  const [camera, setCamera] = useState(false)
  return (
    <div className="grid gap-3">
      <div className="flex gap-2">
        <label htmlFor={id} className="sr-only">
          {m.pos_find()}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          data-scan="search"
          role="combobox"
          aria-expanded={searching}
          aria-controls={`${id}-list`}
          aria-activedescendant={searching && results[active] ? `${id}-${active}` : undefined}
          aria-keyshortcuts="F2"
          placeholder={m.pos_find()}
          autoComplete="off"
          enterKeyHint="done"
          value={text}
          onChange={onChange}
          onKeyDown={onKeyDown}
          className={`${controlClass} min-w-0 text-lg`}
        />
        <CameraButton on={camera} onToggle={() => setCamera((on) => !on)} />
      </div>
      {camera ? (
        <Suspense fallback={<p role="status">{m.pos_camera_opening()}</p>}>
          <CameraScanner onCode={onCode} onClose={() => setCamera(false)} />
        </Suspense>
      ) : null}
      {searching && results.length === 0 ? <p className="text-soft">{m.pos_found_none()}</p> : null}
      {catalogue.items.length === 0 ? <p className="text-soft">{m.pos_shelf_empty()}</p> : null}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={m.pos_goods()}
        className={cx(
          "grid gap-2 sm:grid-cols-2 xl:grid-cols-3",
          !searching && !emptyBasket && "max-lg:hidden",
        )}
      >
        {results.map((item, index) => (
          <ItemOption
            key={item.itemId}
            id={`${id}-${index}`}
            item={item}
            active={searching && index === active}
            blind={blind}
            onTake={take}
          />
        ))}
      </ul>
    </div>
  )
})

function CameraButton({ on, onToggle }: { on: boolean; onToggle: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onToggle}
      className="tap inline-flex min-w-14 items-center justify-center rounded-lg border border-strong-line bg-sheet px-3 hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash"
    >
      <span className="sr-only">{m.pos_camera()}</span>
      <svg aria-hidden="true" viewBox="0 0 24 24" width="26" height="26" fill="none" stroke="currentColor">
        <path strokeWidth="2" d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4" />
        <path strokeWidth="2" d="M7 8v8M10.5 8v8M13.5 8v8M17 8v8" />
      </svg>
    </button>
  )
}

/** One item of the results with its price and what is left of it. */
const ItemOption = memo(function ItemOption({
  id,
  item,
  active,
  blind,
  onTake,
}: {
  id: string
  item: TerminalItem
  active: boolean
  blind: boolean
  onTake: (item: TerminalItem) => void
}) {
  const left = usePosSelector(
    ({ pendingStock }) => item.stocked - item.reserved - (pendingStock.get(item.itemId) ?? 0),
  )
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      onClick={() => onTake(item)}
      className={cx(
        "grid cursor-pointer content-between gap-1 rounded-lg border px-3 py-2 select-none active:bg-accent-wash",
        active ? "border-accent bg-accent-wash" : "border-line bg-sheet hover:border-strong-line",
      )}
    >
      <span>
        <span className="line-clamp-2 leading-snug font-bold">{item.title}</span>
        <span className="line-clamp-1 text-sm text-soft">
          {[item.unit, item.producerName].filter(Boolean).join(" · ")}
        </span>
      </span>
      {blind ? null : (
        <span className="flex items-baseline justify-between gap-2 text-sm">
          <span className="font-bold text-accent-ink tabular-nums">
            {item.price === null ? m.pos_without_price() : formatDong(item.price)}
          </span>
          <span className={cx("tabular-nums", left <= 0 ? "font-bold text-bad" : "text-soft")}>
            {left <= 0 ? m.pos_left_none() : m.pos_left({ count: left })}
          </span>
        </span>
      )}
    </li>
  )
})
