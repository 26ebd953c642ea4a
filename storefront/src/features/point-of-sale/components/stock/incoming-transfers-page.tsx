import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import type { TerminalWork } from "../../lib/terminal-types"
import { requireApproval, useSession, usePosStore, usePosState } from "../../lib/use-pos-store"
import { recordFailureText } from "../../lib/texts"
import { PiecesField } from "../pieces-field"
import { StockPageFrame } from "./stock-page-frame"
import { PendingWorkNotice } from "./pending-work-notice"

type IncomingTransfer = TerminalWork["arriving"][number]

/** Incoming transfers: the quantity that really arrived is recorded, more or less than was sent. */
export function IncomingTransfersPage({ onBack }: { onBack: () => void }) {
  const store = usePosStore()
  const { pendingWork, waiting } = usePosState()
  const [received, setReceived] = useState<ReadonlySet<string>>(new Set())
  const [message, setMessage] = useState<string | null>(null)
  // Received here and perhaps not sent to the server yet: it is not offered a second time.
  useEffect(() => {
    let gone = false
    void store.database.operations
      .where("kind")
      .equals("transfer_receive")
      .filter(({ state }) => state !== "refused")
      .toArray()
      .then((operations) => {
        const keys = operations.flatMap((operation) =>
          operation.kind === "transfer_receive" ? [operation.payload.transferKey] : [],
        )
        if (!gone) setReceived(new Set(keys))
      })
    return () => {
      gone = true
    }
  }, [store, waiting])
  const open = (pendingWork?.arriving ?? []).filter(({ key }) => !received.has(key))
  return (
    <StockPageFrame title={m.pos_stock_arriving()} onBack={onBack}>
      <PendingWorkNotice />
      {message ? <Notice tone="success">{message}</Notice> : null}
      {pendingWork && open.length === 0 ? <p className="text-soft">{m.pos_stock_arriving_none()}</p> : null}
      <ul className="grid gap-3">
        {open.map((transfer) => (
          <li key={transfer.key}>
            <TransferForm
              transfer={transfer}
              onDone={() => {
                setReceived(new Set([...received, transfer.key]))
                setMessage(m.pos_stock_written({ work: m.pos_stock_arriving() }))
              }}
            />
          </li>
        ))}
      </ul>
    </StockPageFrame>
  )
}

function TransferForm({ transfer, onDone }: { transfer: IncomingTransfer; onDone: () => void }) {
  const store = usePosStore()
  const { operator, approve } = useSession()
  const [pieces, setPieces] = useState<ReadonlyArray<number | null>>(() =>
    transfer.lines.map(({ quantity }) => quantity),
  )
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const differs = transfer.lines.some(({ quantity }, at) => pieces[at] !== quantity)
  const receive = async () => {
    if (busy) return
    if (pieces.some((count) => count === null)) return setTrouble(m.pos_stock_gap_pieces())
    setBusy(true)
    const what = m.pos_stock_approve({ work: m.pos_stock_arriving() })
    const approval = await requireApproval({ operator, approve }, what)
    if (!approval) return setBusy(false)
    const lines = transfer.lines.map(({ itemId }, at) => ({ itemId, quantity: pieces[at] ?? 0 }))
    const result = await store.record(
      { kind: "transfer_receive", payload: { transferKey: transfer.key, lines } },
      { operatorId: operator.id, ...approval },
    )
    setBusy(false)
    if (!result.ok) return setTrouble(recordFailureText(result))
    onDone()
    void store
      .sync()
      .then(() => store.refreshPendingWork())
      .then(() => store.refresh())
  }
  return (
    <section
      aria-label={transfer.fromName}
      className="grid gap-2 rounded-card border border-line bg-sheet p-3"
    >
      <p>
        <span className="block text-lg font-bold">{transfer.fromName}</span>
        <span className="text-sm text-soft">{m.pos_stock_sent_at({ time: timeWords(transfer.sentAt) })}</span>
      </p>
      <ul className="grid gap-2">
        {transfer.lines.map(({ itemId, title, quantity }, at) => (
          <li key={itemId} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 grow">
              <span className="block leading-snug font-bold break-words">{title}</span>
              <span className="text-sm text-soft">{m.pos_stock_sent({ count: quantity })}</span>
            </span>
            <PiecesField
              title={title}
              value={pieces[at] ?? null}
              minimum={0}
              most={quantity}
              question={m.pos_pieces_over_sent({ count: quantity })}
              onChange={(count) => setPieces(pieces.map((now, index) => (index === at ? count : now)))}
            />
          </li>
        ))}
      </ul>
      {differs ? <Notice tone="warning">{m.pos_stock_arriving_differs()}</Notice> : null}
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <Button className="min-h-14 text-lg" disabled={busy} onClick={() => void receive()}>
        {m.pos_stock_arriving_do()}
      </Button>
    </section>
  )
}
