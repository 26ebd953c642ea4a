import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { ThemeToggle } from "~/shared/ui/theme-toggle"
import { ROOMS, type RoomHash } from "../lib/rooms"
import type { TerminalMe, TerminalOperator } from "../lib/terminal-types"
import { useTillPart } from "../lib/use-till"
import type { Todo } from "../store/database"

/** How much is unsent, and whether the line is there: in words, never by colour alone. */
function SyncPill() {
  const waiting = useTillPart((state) => state.waiting)
  const refused = useTillPart((state) => state.refused)
  const sync = useTillPart((state) => state.sync)
  const syncing = useTillPart((state) => state.syncing)
  const away = sync?.problem !== null && sync !== null
  const text =
    waiting > 0
      ? m.counter_pill_waiting({ count: waiting })
      : away
        ? m.counter_pill_away()
        : m.counter_pill_sent()
  const tone =
    refused > 0
      ? "border-bad text-bad"
      : waiting > 0 || away
        ? "border-star text-star-ink"
        : "border-good text-good"
  return (
    <a
      href="#may"
      className={cx("tap inline-flex items-center gap-1.5 rounded-full border px-3 text-sm font-bold", tone)}
    >
      <span aria-hidden="true" className={cx(syncing && "animate-pulse")}>
        {refused > 0 ? "!" : waiting > 0 || away ? "○" : "●"}
      </span>
      <span aria-live="polite">{text}</span>
    </a>
  )
}

/** How much waits behind a door. */
function Waits({ todo: { pickups, arriving } }: { todo: Todo }) {
  const count = pickups.length + arriving.length
  if (count === 0) return null
  return (
    <span className="ml-1 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-bold text-on-accent tabular-nums">
      <span className="sr-only">{m.counter_stock_waits()}: </span>
      {count}
    </span>
  )
}

export function CounterHeader({
  me,
  operator,
  room,
  onLeave,
}: {
  me: TerminalMe
  operator: TerminalOperator | null
  room: RoomHash
  onLeave: () => void
}) {
  const todo = useTillPart((state) => state.todo)
  return (
    <header className="border-b border-line bg-sheet print:hidden">
      <div className="flex items-center gap-2 px-3 pt-2 sm:px-4">
        <div className="min-w-0 grow">
          <p className="truncate leading-tight font-bold">{me.point.name}</p>
          {operator ? (
            <button
              type="button"
              onClick={onLeave}
              className="inline-flex min-h-6 max-w-full items-center gap-1 text-sm text-soft underline"
            >
              <span className="truncate">{operator.name}</span>
              <span className="sr-only">{m.counter_change_person()}</span>
            </button>
          ) : (
            <p className="text-sm text-soft">{m.counter_title()}</p>
          )}
        </div>
        <SyncPill />
        <ThemeToggle />
      </div>
      {operator ? (
        <nav aria-label={m.counter_nav()} className="px-1 sm:px-2">
          <ul className="flex">
            {ROOMS.map(({ hash, label }) => (
              <li key={hash} className="grow sm:grow-0">
                <a
                  href={hash || "#"}
                  aria-current={hash === room ? "page" : undefined}
                  className={cx(
                    "tap flex items-center justify-center border-b-3 px-2 sm:px-4",
                    hash === room ? "border-accent font-bold" : "border-transparent hover:border-strong-line",
                  )}
                >
                  {label()}
                  {hash === "#kho" && todo ? <Waits todo={todo} /> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  )
}
