import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import type { TerminalWork } from "../../lib/terminal-types"
import { askLead, useSession, useTill, useTillState } from "../../lib/use-till"
import { unwrittenWords } from "../../lib/words"
import { PiecesStepper } from "./pieces-stepper"
import { TableFrame } from "./table-frame"
import { TodoNotice } from "./todo-notice"

type Arriving = TerminalWork["arriving"][number]

/** Transfers that are on their way here: what really arrived is written down, more or less than was sent. */
export function ArrivingTable({ onBack }: { onBack: () => void }) {
  const till = useTill()
  const { todo, waiting } = useTillState()
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState<string | null>(null)
  // Received here, and perhaps not sent yet: it does not lie on the table a second time.
  useEffect(() => {
    let gone = false
    void till.database.operations
      .where("kind")
      .equals("transfer_receive")
      .filter(({ state }) => state !== "refused")
      .toArray()
      .then((facts) => {
        const keys = facts.flatMap((fact) =>
          fact.kind === "transfer_receive" ? [fact.payload.transferKey] : [],
        )
        if (!gone) setWritten(new Set(keys))
      })
    return () => {
      gone = true
    }
  }, [till, waiting])
  const open = (todo?.arriving ?? []).filter(({ key }) => !written.has(key))
  return (
    <TableFrame title={m.counter_stock_arriving()} onBack={onBack}>
      <TodoNotice />
      {told ? <Notice tone="success">{told}</Notice> : null}
      {todo && open.length === 0 ? <p className="text-soft">{m.counter_stock_arriving_none()}</p> : null}
      <ul className="grid gap-3">
        {open.map((transfer) => (
          <li key={transfer.key}>
            <Transfer
              transfer={transfer}
              onDone={() => {
                setWritten(new Set([...written, transfer.key]))
                setTold(m.counter_stock_written({ work: m.counter_stock_arriving() }))
              }}
            />
          </li>
        ))}
      </ul>
    </TableFrame>
  )
}

function Transfer({ transfer, onDone }: { transfer: Arriving; onDone: () => void }) {
  const till = useTill()
  const { operator, approve } = useSession()
  const [pieces, setPieces] = useState<ReadonlyArray<number | null>>(() =>
    transfer.lines.map(({ quantity }) => quantity),
  )
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const differs = transfer.lines.some(({ quantity }, at) => pieces[at] !== quantity)
  const receive = async () => {
    if (busy) return
    if (pieces.some((count) => count === null)) return setTrouble(m.counter_stock_gap_pieces())
    setBusy(true)
    const what = m.counter_stock_approve({ work: m.counter_stock_arriving() })
    const agreed = await askLead({ operator, approve }, what)
    if (!agreed) return setBusy(false)
    const lines = transfer.lines.map(({ itemId }, at) => ({ itemId, quantity: pieces[at] ?? 0 }))
    const written = await till.write(
      { kind: "transfer_receive", payload: { transferKey: transfer.key, lines } },
      { operatorId: operator.id, ...agreed },
    )
    setBusy(false)
    if (!written.ok) return setTrouble(unwrittenWords(written))
    onDone()
    void till
      .sync()
      .then(() => till.refreshTodo())
      .then(() => till.refresh())
  }
  return (
    <section
      aria-label={transfer.fromName}
      className="grid gap-2 rounded-card border border-line bg-sheet p-3"
    >
      <p>
        <span className="block text-lg font-bold">{transfer.fromName}</span>
        <span className="text-sm text-soft">
          {m.counter_stock_sent_at({ time: timeWords(transfer.sentAt) })}
        </span>
      </p>
      <ul className="grid gap-2">
        {transfer.lines.map(({ itemId, title, quantity }, at) => (
          <li key={itemId} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 grow">
              <span className="block leading-snug font-bold break-words">{title}</span>
              <span className="text-sm text-soft">{m.counter_stock_sent({ count: quantity })}</span>
            </span>
            <PiecesStepper
              title={title}
              value={pieces[at] ?? null}
              least={0}
              onChange={(count) => setPieces(pieces.map((now, index) => (index === at ? count : now)))}
            />
          </li>
        ))}
      </ul>
      {differs ? <Notice tone="warning">{m.counter_stock_arriving_differs()}</Notice> : null}
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <Button className="min-h-14 text-lg" disabled={busy} onClick={() => void receive()}>
        {m.counter_stock_arriving_do()}
      </Button>
    </section>
  )
}
