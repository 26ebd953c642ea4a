import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Modal } from "~/shared/dashboard/modal"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { receiptRows, returnRows } from "../lib/receipt"
import { returnedPieces } from "../lib/sums"
import type { KnownSale } from "../lib/use-sales"
import { askLead, useSession, useTill } from "../lib/use-till"
import { unwrittenWords } from "../lib/words"
import { ReceiptActions, ReceiptPaper } from "./receipt-paper"
import { StateTags } from "./receipts-screen"
import { ReturnForm } from "./return-form"

export function SaleDetail({ known, onBack }: { known: KnownSale; onBack: () => void }) {
  const { me } = useSession()
  const [act, setAct] = useState<"return" | "void" | null>(null)
  const { sale, returns, voided } = known
  const rows = receiptRows(sale, me)
  const back = returnedPieces(
    sale.payload,
    returns.map(({ payload }) => payload),
  )
  const allBack = sale.payload.lines.every(({ quantity }, line) => back[line] === quantity)
  if (act === "return") return <ReturnForm known={known} onBack={() => setAct(null)} />
  return (
    <div className="mx-auto grid w-full max-w-xl gap-4 p-3 sm:p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button look="quiet" className="-ml-2 px-2" onClick={onBack}>
          ← {m.counter_back()}
        </Button>
        <span className="flex gap-1">
          <StateTags known={known} />
        </span>
      </div>
      <h1 className="sr-only">{m.counter_receipt_named({ receipt: sale.payload.receipt })}</h1>
      {sale.message ? <Notice tone="warning">{sale.message}</Notice> : null}
      <ReceiptActions rows={rows} id="hoa-don" name={sale.payload.receipt} />
      <ReceiptPaper rows={rows} id="hoa-don" />
      {returns.map((one, index) => {
        const paper = returnRows(one, sale, me)
        return (
          <div key={one.key} className="grid gap-2">
            <ReceiptPaper rows={paper} id={`tra-hang-${index}`} />
            <ReceiptActions rows={paper} id={`tra-hang-${index}`} name={`tra-${sale.payload.receipt}`} />
          </div>
        )
      })}
      <div className="grid grid-cols-2 gap-2">
        <Button look="secondary" disabled={voided || allBack} onClick={() => setAct("return")}>
          {m.counter_return()}
        </Button>
        <Button
          look="secondary"
          className="text-bad"
          disabled={voided || returns.length > 0}
          onClick={() => setAct("void")}
        >
          {m.counter_void()}
        </Button>
      </div>
      {act === "void" ? <VoidDialog known={known} onClose={() => setAct(null)} /> : null}
    </div>
  )
}

function VoidDialog({ known, onClose }: { known: KnownSale; onClose: () => void }) {
  const till = useTill()
  const { operator, approve } = useSession()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { receipt } = known.sale.payload
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim()
    if (reason === "") return
    const agreed = await askLead({ operator, approve }, m.counter_approve_void({ receipt }))
    if (!agreed) return
    const written = await till.write(
      { kind: "void", payload: { saleKey: known.sale.key, reason } },
      { operatorId: operator.id, ...agreed },
    )
    if (!written.ok) return setTrouble(unwrittenWords(written))
    onClose()
    void till.sync()
  }
  return (
    <Modal title={m.counter_void_title({ receipt })} onClose={onClose}>
      <form className="grid gap-3" onSubmit={(event) => void send(event)}>
        <p>{m.counter_void_text()}</p>
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
        <Field label={m.counter_reason()} name="reason" required maxLength={300} autoFocus />
        <div className="grid grid-cols-2 gap-2">
          <Button look="secondary" onClick={onClose}>
            {m.counter_cancel()}
          </Button>
          <Button type="submit">{m.counter_void_do()}</Button>
        </div>
      </form>
    </Modal>
  )
}
