import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { durationText } from "../lib/texts"
import { usePosStore, usePosSelector } from "../lib/use-pos-store"
import { ExportQueueButton } from "./export-queue-button"

/** Tolerated clock skew; beyond it a receipt shows a wrong time. */
const MAX_SKEW_MS = 2 * 60_000
const DAY_MS = 24 * 60 * 60_000

/** Notices for the shopkeeper, the most serious first. */
export function Notices({
  serviceWorker,
  onEnrol,
}: {
  serviceWorker: { readonly waiting: boolean; readonly takeOver: () => void }
  onEnrol: () => void
}) {
  const store = usePosStore()
  const revoked = usePosSelector((state) => state.revoked)
  const storageFull = usePosSelector((state) => state.storageFull)
  const refused = usePosSelector((state) => state.refused)
  const oldest = usePosSelector((state) => state.oldestUnsentAt)
  const waiting = usePosSelector((state) => state.waiting)
  const sync = usePosSelector((state) => state.sync)
  const empty = usePosSelector((state) => state.basket.lines.length === 0)
  const skew = sync?.skewMs ?? 0
  const late = oldest !== null && store.clock() - Date.parse(oldest) > DAY_MS
  const notices: ReactNode[] = []
  if (revoked)
    notices.push(
      <Notice key="revoked" tone="error" title={m.pos_revoked_title()}>
        <p>{m.pos_revoked_text({ count: waiting })}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={onEnrol}>{m.pos_revoked_enrol()}</Button>
          <ExportQueueButton />
        </div>
      </Notice>,
    )
  if (storageFull)
    notices.push(
      <Notice key="full" tone="error" title={m.pos_full_title()}>
        <p>{m.pos_full_text()}</p>
      </Notice>,
    )
  if (refused > 0)
    notices.push(
      <Notice key="refused" tone="warning">
        <p>
          {m.pos_refused_text({ count: refused })}{" "}
          <a className="link" href="#may">
            {m.pos_see()}
          </a>
        </p>
      </Notice>,
    )
  if (late)
    notices.push(
      <Notice key="late" tone="warning" title={m.pos_late_title()}>
        <p>{m.pos_late_text({ count: waiting })}</p>
      </Notice>,
    )
  if (Math.abs(skew) > MAX_SKEW_MS)
    notices.push(
      <Notice key="clock" tone="warning">
        <p>
          {skew > 0
            ? m.pos_clock_ahead({ stretch: durationText(skew) })
            : m.pos_clock_behind({ stretch: durationText(skew) })}
        </p>
      </Notice>,
    )
  if (serviceWorker.waiting && empty)
    notices.push(
      <Notice key="new">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p>{m.pos_new_version()}</p>
          <Button look="secondary" onClick={serviceWorker.takeOver}>
            {m.pos_new_version_take()}
          </Button>
        </div>
      </Notice>,
    )
  return notices.length === 0 ? null : <div className="grid gap-2 p-3 sm:px-4 print:hidden">{notices}</div>
}
