import { useEffect, useRef, type ReactNode } from "react"
import { pathInLocale } from "~/shared/i18n/locale"
import type { BasketResult, BasketView } from "~/shared/basket/views"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Notice } from "~/shared/ui/notice"
import type { CheckoutData } from "../api/checkout"
import { orderFields } from "../lib/order-form"
import { useOrderForm } from "../lib/use-order-form"
import { BeforeOrdering } from "./before-ordering"
import { ContactFields } from "./contact-fields"
import { FulfilmentFields } from "./fulfilment-fields"
import { OrderProblem } from "./order-problem"
import { Payment } from "./payment"
import { SubmitOrderButton } from "./submit-order-button"
import { Summary } from "./summary"

/** The order form: contact, fulfilment, payment, and the summary with the button that places the order. */
export function OrderForm({
  data,
  basket,
  notices,
  onCorrected,
}: {
  data: CheckoutData
  basket: BasketView
  /** Corrections that were made when the order was tried, shown beside the new total. */
  notices: ReactNode
  onCorrected: (result: BasketResult) => void
}) {
  const typed = data.flash?.fields ?? orderFields({})
  const summary = useRef<HTMLDivElement>(null)
  const state = useOrderForm(data, basket, typed, onCorrected)
  const { form, order, place, fetchFrom, fetchAll, amounts } = state
  const { errors, problem, sending } = order
  const { quote, busy, fee, total } = amounts

  /** The reason stands at the new total, to which the page scrolls. */
  const corrected = notices !== null && problem?.code === "basket_changed"
  useEffect(() => {
    if (corrected) summary.current?.scrollIntoView({ block: "start" })
  }, [corrected])
  return (
    <form
      ref={form}
      method="post"
      action={pathInLocale("/dat-hang", getLocale())}
      // The page's own messages stand beside the fields; the browser's would hide them.
      noValidate
      // On input and not on blur: a message that goes away under the finger moves the button.
      onInput={(event) =>
        state.onInput(event.currentTarget, (event.target as HTMLElement).getAttribute("name"))
      }
      onSubmit={(event) => {
        event.preventDefault()
        state.submit(event.currentTarget)
      }}
      className="group/order grid gap-5 lg:grid-cols-[1fr_26rem] lg:items-start"
    >
      {/* The first button, so that the Enter key places the order instead of loading communes. */}
      <button type="submit" name="intent" value="order" className="hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="expectedTotal" value={total ?? ""} />
      <input type="hidden" name="fetchAll" value={fetchAll ? "1" : ""} />
      <input type="hidden" name="pickupTotal" value={basket.itemsTotal} />
      <input type="hidden" name="quotedCommune" value={total === null ? "" : (place ?? "")} />
      <div className="grid gap-5">
        <ContactFields typed={typed} errors={errors} />
        <FulfilmentFields
          basket={basket}
          delivery={data.basketWithDelivery.delivery}
          typed={typed}
          state={state}
        />
        <Payment methods={data.methods} chosen="cod" />
      </div>
      <div ref={summary} className="grid scroll-mt-4 gap-5">
        {corrected ? <OrderProblem problem={problem} wrongFields={0} /> : null}
        {notices}
        <Summary
          basket={basket}
          quote={quote}
          fee={fee}
          fetchFrom={fetchFrom}
          busy={busy}
          onRetry={state.retryQuote}
        />
        <BeforeOrdering basket={basket} quote={quote} />
        <div className="grid gap-3">
          {data.flash?.seeFee ? <Notice>{m.checkout_see_fee_first()}</Notice> : null}
          {corrected ? null : <OrderProblem problem={problem} wrongFields={Object.keys(errors).length} />}
          <SubmitOrderButton sending={sending} deliveryTotal={total} pickupTotal={basket.itemsTotal} />
          <p className="text-center text-sm text-soft">{m.checkout_order_meaning()}</p>
        </div>
      </div>
    </form>
  )
}
