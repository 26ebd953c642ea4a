import { formatDong } from "@ocop/marketplace-rules"
import { useEffect, useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { itemName } from "../lib/basket"
import { useScans } from "../lib/scans"
import type { TerminalItem } from "../lib/terminal-types"
import { usePayment, type CompletedSale, type PaymentMethodChoice } from "../lib/use-payment"
import { useSession } from "../lib/use-pos-store"
import { CashField } from "./cash-field"
import { MoneyField } from "./money-field"
import { PaymentMethodField } from "./payment-method-field"
import { TransferQr } from "./transfer-qr"

/**
 * Goods that are scanned while a buyer pays join the sale, and the sum says so. Not while a code for a transfer is shown:
 * the buyer may be paying the sum in it.
 */
function useLateScans(method: PaymentMethodChoice, onScan: (code: string) => TerminalItem | null) {
  const [said, setSaid] = useState<{ tone: "error" | "success"; text: string } | null>(null)
  useScans((code) => {
    if (method !== "cash") return setSaid({ tone: "error", text: m.pos_scan_while_transfer({ code }) })
    const item = onScan(code)
    setSaid(item ? { tone: "success", text: m.pos_scan_joined({ title: itemName(item) }) } : null)
  })
  return said
}

/** Payment of a sale: cash with change, a transfer by a QR code made on the device, or some of each. */
export function PaymentPanel({
  trouble: scanTrouble,
  onScan,
  onBack,
  onDone,
}: {
  /** Why the last scanned code brought no goods. */
  trouble: string | null
  /** @returns the goods that joined the basket; null: none */
  onScan: (code: string) => TerminalItem | null
  onBack: () => void
  onDone: (completed: CompletedSale) => void
}) {
  const { me } = useSession()
  const { fields, amounts, memo, ready, busy, trouble, submit } = usePayment(onDone)
  const { method } = fields
  const { total, transfer, change, missing } = amounts
  const said = useLateScans(method, onScan)
  const cashField = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (method !== "vietqr") cashField.current?.focus()
  }, [method])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) onBack()
    }
    window.addEventListener("keydown", onKeyDown)
    return () => window.removeEventListener("keydown", onKeyDown)
  }, [onBack])

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <form
      className="mx-auto flex w-full max-w-3xl grow flex-col"
      aria-label={m.pos_pay()}
      onSubmit={onSubmit}
    >
      <div className="grid grow content-start gap-4 p-3 sm:p-4">
        <div className="flex items-center justify-between gap-3">
          <Button look="quiet" className="-ml-2 px-2" onClick={onBack}>
            ← {m.pos_back()}
          </Button>
          <p className="text-right">
            <span className="block text-sm text-soft">{m.pos_total()}</span>
            <span className="text-3xl font-bold tabular-nums">{formatDong(total)}</span>
          </p>
        </div>
        {me.bank ? <PaymentMethodField value={method} onChange={fields.choose} /> : null}
        {method === "both" ? <MoneyField label={m.pos_by_transfer()} money={fields.transferPart} /> : null}
        {method === "vietqr" ? null : (
          <CashField ref={cashField} due={total - transfer} money={fields.cash} />
        )}
        {transfer > 0 && me.bank ? (
          <TransferQr
            bank={me.bank}
            amount={transfer}
            memo={memo}
            arrived={fields.arrived}
            onArrived={fields.setArrived}
          />
        ) : null}
        {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
        {scanTrouble ? <Notice tone="error">{scanTrouble}</Notice> : null}
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      </div>
      <div className="sticky bottom-0 grid gap-2 border-t border-line bg-sheet p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4">
        <p className="flex items-baseline justify-between gap-3" aria-live="polite">
          <span className="text-soft">{missing > 0 ? m.pos_missing() : m.pos_change()}</span>
          <span className={cx("text-2xl font-bold tabular-nums", missing > 0 && "text-bad")}>
            {formatDong(missing > 0 ? missing : change)}
          </span>
        </p>
        <Button type="submit" className="min-h-14 text-lg" disabled={!ready || busy}>
          {busy ? m.pos_working() : m.pos_finish()}
          <kbd className="hidden text-sm font-normal opacity-80 lg:inline">Enter</kbd>
        </Button>
      </div>
    </form>
  )
}
