import { vietnamDay } from "@ocop/vietnam-time"
import { makeMemo } from "@ocop/vietqr"
import { useMemo, useState } from "react"
import { saleTotal, splitTender, withinLimit } from "./amounts"
import { isLikelyGiven } from "./money-input"
import { m } from "~/paraglide/messages"
import type { Sale } from "./receipt"
import { recordFailureText } from "./texts"
import type { TenderMethod } from "./terminal-types"
import { useMoney } from "./use-money"
import { usePosSelector, usePosStore, useSession } from "./use-pos-store"

export type PaymentMethodChoice = TenderMethod | "both"

/** A sale that was just recorded. */
export interface CompletedSale {
  readonly sale: Sale
  /** Cash that the buyer handed over; null: none. */
  readonly given: number | null
}

/** Receipt number: day and sequence number, short enough to be read out, unique on the device. */
const receiptNumber = (now: number, seq: number): string =>
  `${vietnamDay(now).slice(2).replaceAll("-", "")}-${String(seq).padStart(4, "0")}`

/** Payment of the current basket: what was entered, what it amounts to, and recording the sale. */
export function usePayment(onDone: (completed: CompletedSale) => void) {
  const store = usePosStore()
  const basket = usePosSelector((state) => state.basket)
  const revoked = usePosSelector((state) => state.revoked)
  const { me, operator, approve } = useSession()
  const [method, setMethod] = useState<PaymentMethodChoice>("cash")
  const [arrived, setArrived] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  // One memo per basket: the same QR code however often it is shown.
  const memo = useMemo(() => makeMemo(crypto.getRandomValues(new Uint8Array(7))), [])
  const total = saleTotal(basket.lines)
  const transferPart = useMoney({ isLikely: () => true, most: total })
  const transfer = method === "cash" ? 0 : method === "vietqr" ? total : Math.min(transferPart.dong, total)
  const cash = useMoney({ isLikely: (dong) => isLikelyGiven(dong, total - transfer) })
  // An empty field means the exact amount, the most frequent case.
  const given = method === "vietqr" ? 0 : cash.isEmpty ? total - transfer : cash.dong
  const typed = method === "vietqr" ? [] : method === "cash" ? [cash] : [transferPart, cash]
  const doubtful = typed.filter(({ problem }) => problem !== null)
  const { payments, change, missing } = splitTender(total, given, transfer, memo)
  const ready = missing === 0 && (transfer === 0 || arrived) && !revoked

  const choose = (next: PaymentMethodChoice): void => {
    setMethod(next)
    setArrived(false)
  }
  const submit = async (): Promise<void> => {
    if (!ready || busy) return
    if (doubtful.length > 0) return doubtful.forEach(({ ask }) => ask())
    setBusy(true)
    let approvedBy: string | null = null
    if (operator.role === "seller" && !withinLimit(basket.lines, me.discountLimit)) {
      approvedBy = await approve(m.pos_approve_over({ percent: me.discountLimit }))
      if (approvedBy === null) return setBusy(false)
    }
    const { lines } = basket
    const result = await store.record(
      (seq) => ({
        kind: "sale",
        payload: { receipt: receiptNumber(store.clock(), seq), lines, payments, total },
      }),
      { operatorId: operator.id, approvedBy, basketId: basket.id },
    )
    setBusy(false)
    if (!result.ok) return setTrouble(recordFailureText(result))
    onDone({ sale: result.operation as Sale, given: method === "vietqr" ? null : given })
    void store.sync()
  }
  return {
    fields: { method, choose, cash, transferPart, arrived, setArrived },
    amounts: { total, transfer, change, missing },
    memo,
    ready,
    busy,
    trouble,
    submit,
  }
}
