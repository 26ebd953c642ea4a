import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Modal } from "~/shared/dashboard/modal"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { receiptRows, returnRows } from "../lib/receipt"
import { returnedQuantities } from "../lib/amounts"
import type { SaleRecord } from "../lib/use-sales"
import { requireApproval, useSession, usePosStore } from "../lib/use-pos-store"
import { recordFailureText } from "../lib/texts"
import { ReceiptActions, ReceiptView } from "./receipt-view"
import { StateTags } from "./receipts-screen"
import { ReturnForm } from "./return-form"

/** One sale with its receipt, its returns, and what may still be done about it. */
export function SaleDetail({ record, onBack }: { record: SaleRecord; onBack: () => void }) {
  const { me } = useSession()
  const [action, setAction] = useState<"return" | "void" | null>(null)
  const { sale, returns, voided } = record
  const rows = receiptRows(sale, me)
  const returned = returnedQuantities(
    sale.payload,
    returns.map(({ payload }) => payload),
  )
  const allReturned = sale.payload.lines.every(({ quantity }, line) => returned[line] === quantity)
  if (action === "return") return <ReturnForm record={record} onBack={() => setAction(null)} />
  return (
    <div className="mx-auto grid w-full max-w-xl gap-4 p-3 sm:p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button look="quiet" className="-ml-2 px-2" onClick={onBack}>
          ← {m.pos_back()}
        </Button>
        <span className="flex gap-1">
          <StateTags record={record} />
        </span>
      </div>
      <h1 className="sr-only">{m.pos_receipt_named({ receipt: sale.payload.receipt })}</h1>
      {sale.message ? <Notice tone="warning">{sale.message}</Notice> : null}
      <ReceiptActions rows={rows} id="hoa-don" name={sale.payload.receipt} />
      <ReceiptView rows={rows} id="hoa-don" />
      {returns.map((one, index) => {
        const paper = returnRows(one, sale, me)
        return (
          <div key={one.key} className="grid gap-2">
            <ReceiptView rows={paper} id={`tra-hang-${index}`} />
            <ReceiptActions rows={paper} id={`tra-hang-${index}`} name={`tra-${sale.payload.receipt}`} />
          </div>
        )
      })}
      <div className="grid grid-cols-2 gap-2">
        <Button look="secondary" disabled={voided || allReturned} onClick={() => setAction("return")}>
          {m.pos_return()}
        </Button>
        <Button
          look="secondary"
          className="text-bad"
          disabled={voided || returns.length > 0}
          onClick={() => setAction("void")}
        >
          {m.pos_void()}
        </Button>
      </div>
      {action === "void" ? <VoidDialog record={record} onClose={() => setAction(null)} /> : null}
    </div>
  )
}

function VoidDialog({ record, onClose }: { record: SaleRecord; onClose: () => void }) {
  const store = usePosStore()
  const { operator, approve } = useSession()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { receipt } = record.sale.payload
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim()
    if (reason === "") return
    const approval = await requireApproval({ operator, approve }, m.pos_approve_void({ receipt }))
    if (!approval) return
    const result = await store.record(
      { kind: "void", payload: { saleKey: record.sale.key, reason } },
      { operatorId: operator.id, ...approval },
    )
    if (!result.ok) return setTrouble(recordFailureText(result))
    onClose()
    void store.sync()
  }
  return (
    <Modal title={m.pos_void_title({ receipt })} onClose={onClose}>
      <form className="grid gap-3" onSubmit={(event) => void send(event)}>
        <p>{m.pos_void_text()}</p>
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
        <Field label={m.pos_reason()} name="reason" required maxLength={300} autoFocus />
        <div className="grid grid-cols-2 gap-2">
          <Button look="secondary" onClick={onClose}>
            {m.pos_cancel()}
          </Button>
          <Button type="submit">{m.pos_void_do()}</Button>
        </div>
      </form>
    </Modal>
  )
}
