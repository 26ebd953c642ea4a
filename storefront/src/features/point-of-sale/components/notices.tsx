import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { stretchWords } from "../lib/words"
import { useTill, useTillPart } from "../lib/use-till"
import { SaveQueue } from "./save-queue"

/** Beyond the server's own tolerance a receipt shows a wrong time. */
const CLOCK_MS = 2 * 60_000
const DAY_MS = 24 * 60 * 60_000

/** What the shopkeeper must know now, the worst first. */
export function Notices({
  worker,
  onEnrol,
}: {
  worker: { readonly waiting: boolean; readonly takeOver: () => void }
  onEnrol: () => void
}) {
  const till = useTill()
  const revoked = useTillPart((state) => state.revoked)
  const storageFull = useTillPart((state) => state.storageFull)
  const refused = useTillPart((state) => state.refused)
  const oldest = useTillPart((state) => state.oldest)
  const waiting = useTillPart((state) => state.waiting)
  const sync = useTillPart((state) => state.sync)
  const empty = useTillPart((state) => state.basket.lines.length === 0)
  const skew = sync?.skewMs ?? 0
  const late = oldest !== null && till.clock() - Date.parse(oldest) > DAY_MS
  const notices: ReactNode[] = []
  if (revoked)
    notices.push(
      <Notice key="revoked" tone="error" title={m.counter_revoked_title()}>
        <p>{m.counter_revoked_text({ count: waiting })}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={onEnrol}>{m.counter_revoked_enrol()}</Button>
          <SaveQueue />
        </div>
      </Notice>,
    )
  if (storageFull)
    notices.push(
      <Notice key="full" tone="error" title={m.counter_full_title()}>
        <p>{m.counter_full_text()}</p>
      </Notice>,
    )
  if (refused > 0)
    notices.push(
      <Notice key="refused" tone="warning">
        <p>
          {m.counter_refused_text({ count: refused })}{" "}
          <a className="link" href="#may">
            {m.counter_see()}
          </a>
        </p>
      </Notice>,
    )
  if (late)
    notices.push(
      <Notice key="late" tone="warning" title={m.counter_late_title()}>
        <p>{m.counter_late_text({ count: waiting })}</p>
      </Notice>,
    )
  if (Math.abs(skew) > CLOCK_MS)
    notices.push(
      <Notice key="clock" tone="warning">
        <p>
          {skew > 0
            ? m.counter_clock_ahead({ stretch: stretchWords(skew) })
            : m.counter_clock_behind({ stretch: stretchWords(skew) })}
        </p>
      </Notice>,
    )
  if (worker.waiting && empty)
    notices.push(
      <Notice key="new">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p>{m.counter_new_version()}</p>
          <Button look="secondary" onClick={worker.takeOver}>
            {m.counter_new_version_take()}
          </Button>
        </div>
      </Notice>,
    )
  return notices.length === 0 ? null : <div className="grid gap-2 p-3 sm:px-4 print:hidden">{notices}</div>
}
