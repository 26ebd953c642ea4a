import { formatDong } from "@ocop/marketplace-rules"
import {
  lazy,
  memo,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { controlClass } from "~/shared/ui/field"
import { byCode, findGoods, type Shelf } from "../lib/find-goods"
import type { TerminalItem } from "../lib/terminal-types"
import { useTillPart } from "../lib/use-till"

const CameraScanner = lazy(() =>
  import("./camera-scanner").then(({ CameraScanner: component }) => ({ default: component })),
)
/** As many as a person looks through. */
const SHOWN = 24

/** One field for words, codes and scanners; what it finds stands below it. A scanned line draws none of it again. */
export const FindBox = memo(function FindBox({
  ref,
  shelf,
  emptyBasket,
  blind = false,
  onTake,
  onCode,
}: {
  ref: Ref<HTMLInputElement>
  shelf: Shelf
  emptyBasket: boolean
  /** Without what should lie there and what it costs: who counts must not know. */
  blind?: boolean
  onTake: (item: TerminalItem) => void
  /** @returns whether there are such goods */
  onCode: (code: string) => boolean
}) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => field.current!, [])
  const [text, setText] = useState("")
  const [active, setActive] = useState(0)
  const [camera, setCamera] = useState(false)
  const asked = useDeferredValue(text)
  const found = useMemo(
    () => (asked.trim() === "" ? shelf.items.slice(0, SHOWN) : findGoods(shelf, asked, SHOWN)),
    [shelf, asked],
  )
  const searching = asked.trim() !== ""
  // A counter with keys begins with the field; on glass the keyboard would cover the goods.
  useEffect(() => {
    if (window.matchMedia("(pointer: fine)").matches) field.current?.focus()
  }, [])

  const clear = () => {
    setText("")
    setActive(0)
  }
  const take = useCallback(
    (item: TerminalItem) => {
      onTake(item)
      setText("")
      setActive(0)
      if (window.matchMedia("(pointer: fine)").matches) field.current?.focus()
    },
    [onTake],
  )
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      event.preventDefault()
      const typed = field.current?.value.trim() ?? ""
      if (typed === "") return
      // What was typed a moment ago counts, not what the list has drawn.
      const coded = byCode(shelf, typed)
      const hit = coded ?? (typed === asked.trim() ? found[active] : findGoods(shelf, typed, 1)[0])
      if (hit) take(hit)
      else if (!onCode(typed)) field.current?.select()
    } else if (event.key === "ArrowDown") {
      event.preventDefault()
      setActive((at) => Math.min(at + 1, found.length - 1))
    } else if (event.key === "ArrowUp") {
      event.preventDefault()
      setActive((at) => Math.max(at - 1, 0))
    } else if (event.key === "Escape") clear()
  }
  return (
    <div className="grid gap-3">
      <div className="flex gap-2">
        <label htmlFor={id} className="sr-only">
          {m.counter_find()}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          role="combobox"
          aria-expanded={searching}
          aria-controls={`${id}-list`}
          aria-activedescendant={searching && found[active] ? `${id}-${active}` : undefined}
          aria-keyshortcuts="F2"
          placeholder={m.counter_find()}
          autoComplete="off"
          enterKeyHint="done"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setActive(0)
          }}
          onKeyDown={press}
          className={`${controlClass} min-w-0 text-lg`}
        />
        <button
          type="button"
          aria-pressed={camera}
          onClick={() => setCamera((on) => !on)}
          className="tap inline-flex min-w-14 items-center justify-center rounded-lg border border-strong-line bg-sheet px-3 hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash"
        >
          <span className="sr-only">{m.counter_camera()}</span>
          <svg
            aria-hidden="true"
            viewBox="0 0 24 24"
            width="26"
            height="26"
            fill="none"
            stroke="currentColor"
          >
            <path strokeWidth="2" d="M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4" />
            <path strokeWidth="2" d="M7 8v8M10.5 8v8M13.5 8v8M17 8v8" />
          </svg>
        </button>
      </div>
      {camera ? (
        <Suspense fallback={<p role="status">{m.counter_camera_opening()}</p>}>
          <CameraScanner onCode={onCode} onClose={() => setCamera(false)} />
        </Suspense>
      ) : null}
      {searching && found.length === 0 ? <p className="text-soft">{m.counter_found_none()}</p> : null}
      {shelf.items.length === 0 ? <p className="text-soft">{m.counter_shelf_empty()}</p> : null}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={m.counter_goods()}
        className={cx(
          "grid gap-2 sm:grid-cols-2 xl:grid-cols-3",
          !searching && !emptyBasket && "max-lg:hidden",
        )}
      >
        {found.map((item, index) => (
          <Found
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

const Found = memo(function Found({
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
  const left = useTillPart(({ sold }) => item.stocked - item.reserved - (sold.get(item.itemId) ?? 0))
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
            {item.price === null ? m.counter_without_price() : formatDong(item.price)}
          </span>
          <span className={cx("tabular-nums", left <= 0 ? "font-bold text-bad" : "text-soft")}>
            {left <= 0 ? m.counter_left_none() : m.counter_left({ count: left })}
          </span>
        </span>
      )}
    </li>
  )
})
