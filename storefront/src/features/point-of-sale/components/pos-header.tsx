import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { ThemeToggle } from "~/shared/ui/theme-toggle"
import { SECTIONS, type SectionHash } from "../lib/sections"
import { pillState, type PillState } from "../lib/sync-pill"
import type { TerminalMe, TerminalOperator } from "../lib/terminal-types"
import { usePosSelector } from "../lib/use-pos-store"
import type { PendingWork } from "../store/database"

const pillText = (pill: PillState): string => {
  switch (pill.state) {
    case "refused":
      return m.pos_pill_refused({ count: pill.count })
    case "waiting":
      return m.pos_pill_waiting({ count: pill.count })
    case "revoked":
      return m.pos_pill_revoked()
    case "offline":
      return m.pos_pill_away()
    case "failing":
      return m.pos_pill_failing()
    case "sent":
      return m.pos_pill_sent()
  }
}

/** Sync status: how much is unsent or refused and whether there is a connection, in words, never by colour alone. */
function SyncPill() {
  const waiting = usePosSelector((state) => state.waiting)
  const refused = usePosSelector((state) => state.refused)
  const revoked = usePosSelector((state) => state.revoked)
  const sync = usePosSelector((state) => state.sync)
  const syncing = usePosSelector((state) => state.syncing)
  const pill = pillState({ waiting, refused, revoked, problem: sync?.problem ?? null })
  const bad = pill.state === "refused" || pill.state === "revoked"
  const good = pill.state === "sent"
  const tone = bad ? "border-bad text-bad" : good ? "border-good text-good" : "border-star text-star-ink"
  return (
    <a
      href="#may"
      className={cx("tap inline-flex items-center gap-1.5 rounded-full border px-3 text-sm font-bold", tone)}
    >
      <span aria-hidden="true" className={cx(syncing && "animate-pulse")}>
        {bad ? "!" : good ? "●" : "○"}
      </span>
      <span aria-live="polite">{pillText(pill)}</span>
    </a>
  )
}

/** Count of pending work on the link to its section. */
function PendingCount({ pendingWork: { pickups, arriving } }: { pendingWork: PendingWork }) {
  const count = pickups.length + arriving.length
  if (count === 0) return null
  return (
    <span className="ml-1 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-bold text-on-accent tabular-nums">
      <span className="sr-only">{m.pos_stock_waits()}: </span>
      {count}
    </span>
  )
}

export function PosHeader({
  me,
  operator,
  section,
  onLeave,
}: {
  me: TerminalMe
  operator: TerminalOperator | null
  section: SectionHash
  onLeave: () => void
}) {
  const pendingWork = usePosSelector((state) => state.pendingWork)
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
              <span className="sr-only">{m.pos_change_person()}</span>
            </button>
          ) : (
            <p className="text-sm text-soft">{m.pos_title()}</p>
          )}
        </div>
        <SyncPill />
        <ThemeToggle />
      </div>
      {operator ? (
        <nav aria-label={m.pos_nav()} className="px-1 sm:px-2">
          <ul className="flex">
            {SECTIONS.map(({ hash, label }) => (
              <li key={hash} className="grow sm:grow-0">
                <a
                  href={hash || "#"}
                  aria-current={hash === section ? "page" : undefined}
                  className={cx(
                    "tap flex items-center justify-center border-b-3 px-2 sm:px-4",
                    hash === section
                      ? "border-accent font-bold"
                      : "border-transparent hover:border-strong-line",
                  )}
                >
                  {label()}
                  {hash === "#kho" && pendingWork ? <PendingCount pendingWork={pendingWork} /> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  )
}
