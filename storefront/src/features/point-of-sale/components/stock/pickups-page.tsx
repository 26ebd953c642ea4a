import { formatDong } from "@ocop/marketplace-rules"
import { useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import type { TerminalPickup } from "../../lib/terminal-types"
import { useSession, usePosStore, usePosState } from "../../lib/use-pos-store"
import { problemText } from "../../lib/texts"
import { StockPageFrame } from "./stock-page-frame"
import { PendingWorkNotice } from "./pending-work-notice"

/** Pickups at this sales point, those that expire soonest first. */
export function PickupsPage({ onBack }: { onBack: () => void }) {
  const { pendingWork } = usePosState()
  const [openId, setOpenId] = useState<string | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  return (
    <StockPageFrame title={m.pos_stock_pickups()} onBack={onBack}>
      <PendingWorkNotice />
      {message ? <Notice tone="success">{message}</Notice> : null}
      {pendingWork && pendingWork.pickups.length === 0 ? (
        <p className="text-soft">{m.pos_stock_pickups_none()}</p>
      ) : null}
      <ul className="grid gap-3">
        {pendingWork?.pickups.map((pickup) => (
          <li key={pickup.id} className="grid gap-2 rounded-card border border-line bg-sheet p-3">
            <PickupDetails pickup={pickup} />
            {openId === pickup.id ? (
              <HandoverForm
                pickup={pickup}
                onBack={() => setOpenId(null)}
                onDone={() => {
                  setOpenId(null)
                  setMessage(m.pos_stock_handed_over({ order: pickup.orderCode }))
                }}
              />
            ) : (
              <Button
                onClick={() => {
                  setMessage(null)
                  setOpenId(pickup.id)
                }}
              >
                {m.pos_stock_hand_over()}
                <span className="sr-only"> {pickup.orderCode}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </StockPageFrame>
  )
}

function PickupDetails({ pickup }: { pickup: TerminalPickup }) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-lg font-bold tabular-nums">{pickup.orderCode}</span>
        <span className={pickup.toCollect > 0 ? "font-bold" : "font-bold text-good"}>
          {pickup.toCollect > 0
            ? m.pos_stock_to_collect({ amount: formatDong(pickup.toCollect) })
            : m.pos_stock_paid()}
        </span>
      </p>
      <p>
        {pickup.contactName} <span className="text-soft tabular-nums">{pickup.phoneMasked}</span>
      </p>
      <ul>
        {pickup.lines.map(({ title, quantity }, at) => (
          <li key={at} className="flex justify-between gap-3">
            <span className="min-w-0 break-words">{title}</span>
            <span className="shrink-0 font-bold tabular-nums">× {quantity}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">{m.pos_stock_kept_until({ time: timeWords(pickup.keptUntil) })}</p>
    </div>
  )
}

/** Hands a pickup over against the buyer's code, and against cash where it is owed. */
function HandoverForm({
  pickup,
  onBack,
  onDone,
}: {
  pickup: TerminalPickup
  onBack: () => void
  onDone: () => void
}) {
  const store = usePosStore()
  const { operator } = useSession()
  const { shift } = usePosState()
  // A retry after a lost answer is the same handover.
  const key = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const needsShift = pickup.toCollect > 0 && !shift
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy || needsShift) return
    const code = String(new FormData(event.currentTarget).get("code") ?? "").replace(/\D/g, "")
    if (code.length !== 6) return setTrouble(m.pos_stock_code_short())
    key.current ??= store.newKey()
    setBusy(true)
    setTrouble(null)
    const problem = await store.handOverPickup(pickup.id, { key: key.current, code, operatorId: operator.id })
    setBusy(false)
    if (problem) return setTrouble(problemText(problem))
    onDone()
  }
  return (
    <form className="grid gap-3 border-t border-line pt-3" onSubmit={(event) => void send(event)}>
      {needsShift ? <Notice tone="warning">{m.pos_stock_needs_shift()}</Notice> : null}
      <Field
        label={m.pos_stock_code()}
        hint={m.pos_stock_code_hint()}
        name="code"
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        required
        autoFocus
      />
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <div className="grid grid-cols-[auto_1fr] gap-2">
        <Button look="secondary" disabled={busy} onClick={onBack}>
          {m.pos_cancel()}
        </Button>
        <Button type="submit" className="min-h-14" disabled={busy || needsShift}>
          {pickup.toCollect > 0
            ? m.pos_stock_collected_do({ amount: formatDong(pickup.toCollect) })
            : m.pos_stock_hand_over()}
        </Button>
      </div>
    </form>
  )
}
