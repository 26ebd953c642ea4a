import { formatDong } from "@ocop/marketplace-rules"
import { useEffect, useRef } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { receiptRows } from "../lib/receipt"
import { useSession, usePosSelector } from "../lib/use-pos-store"
import { ReceiptActions, ReceiptView } from "./receipt-view"
import type { CompletedSale } from "../lib/use-payment"

/** A completed sale: it is on the device's disk; whether the server has it is shown beside it. */
export function SaleCompletePanel({ completed, onNext }: { completed: CompletedSale; onNext: () => void }) {
  const { me } = useSession()
  const waiting = usePosSelector((state) => state.waiting)
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const { sale, given } = completed
  const cash = sale.payload.payments.find(({ method }) => method === "cash")?.amount ?? 0
  const change = given === null ? 0 : given - cash
  const rows = receiptRows(sale, me, given)
  return (
    <div className="mx-auto flex w-full max-w-xl grow flex-col">
      <div className="grid grow content-start gap-4 p-3 sm:p-4">
        <div role="status" className="text-center">
          <h1 className="text-xl text-good">✓ {m.pos_done()}</h1>
          <p className="text-sm text-soft">
            {waiting > 0 ? m.pos_done_waiting({ count: waiting }) : m.pos_done_sent()}
          </p>
          {change > 0 ? (
            <p className="mt-2">
              {m.pos_change()} <strong className="block text-4xl tabular-nums">{formatDong(change)}</strong>
            </p>
          ) : null}
        </div>
        <ReceiptActions rows={rows} id="hoa-don" name={sale.payload.receipt} />
        <ReceiptView rows={rows} id="hoa-don" />
      </div>
      <div className="sticky bottom-0 border-t border-line bg-sheet p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4">
        <Button ref={next} className="min-h-14 w-full text-lg" onClick={onNext}>
          {m.pos_next()}
        </Button>
      </div>
    </div>
  )
}
