import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { LinkButton } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { clockOf, isSettled, type PaymentView } from "../lib/views"
import { usePaymentStatus, useTimeLeft } from "../lib/use-payment-status"
import { TransferCard } from "./transfer-card"

function Outcome({ payment, token }: { payment: PaymentView; token: string }) {
  const paid = payment.state !== "expired"
  return (
    <div className="grid gap-4">
      <Notice tone={paid ? "success" : "warning"} title={paid ? m.pay_done() : m.pay_expired()}>
        <p>{paid ? m.pay_done_text() : m.pay_expired_text()}</p>
      </Notice>
      <LinkButton to="/don-hang/$token" params={{ token }} className="justify-self-start">
        {m.pay_see_order()}
      </LinkButton>
    </div>
  )
}

function Waiting({ payment, offline }: { payment: PaymentView; offline: boolean }) {
  const left = useTimeLeft(payment.expiresAt, payment.now)
  return (
    <div className="grid gap-2 rounded-card border border-line bg-sheet p-4">
      {left === null ? null : (
        // Read out once and not every second.
        <p role="timer" aria-live="off" className="text-lg font-bold tabular-nums">
          {left > 0 ? m.pay_time_left({ time: clockOf(left) }) : m.pay_time_over()}
        </p>
      )}
      <p role="status" className={offline ? "text-bad" : "text-soft"}>
        {offline ? m.pay_offline() : m.pay_waiting()}
      </p>
      <noscript>
        <a href="" className="link inline-flex min-h-11 items-center">
          {m.pay_reload()}
        </a>
      </noscript>
    </div>
  )
}

/** Payment of an order by transfer: QR code, details, time left, and the confirmation when the money arrived. */
export function PaymentPage({ first, token }: { first: PaymentView; token: string }) {
  const { payment, offline } = usePaymentStatus(token, first)
  const settled = isSettled(payment)
  return (
    <div className="container-page grid max-w-3xl gap-5 pt-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-2xl">{m.pay_title()}</h1>
          <p className="text-soft">{m.pay_of_order({ code: payment.code })}</p>
        </div>
        <p className="text-2xl font-bold text-accent-ink tabular-nums">{formatDong(payment.total)}</p>
      </div>
      {settled ? (
        <Outcome payment={payment} token={token} />
      ) : (
        <Waiting payment={payment} offline={offline} />
      )}
      {settled
        ? null
        : payment.requests.map((transfer) => <TransferCard key={transfer.id} transfer={transfer} />)}
    </div>
  )
}
