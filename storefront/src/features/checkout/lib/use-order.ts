import { useNavigate } from "@tanstack/react-router"
import { useRef, useState } from "react"
import { getLocale } from "~/paraglide/runtime"
import type { PickupOffer } from "@ocop/contracts"
import type { BasketResult, QuoteResult } from "~/shared/basket/views"
import { announceBasketCount } from "~/shared/lib/basket-count"
import { CARD_PAGE, handCardOver } from "~/shared/lib/card-handover"
import { pathInLocale } from "~/shared/i18n/locale"
import { keepRecentOrder } from "~/shared/lib/recent-orders"
import { sendOrder, type CheckoutData } from "../api/checkout"
import { forgetTyped, typedIn } from "./form-memory"
import { checkOrder, ORDER_FIELDS, paymentOf, type OrderErrors } from "./order-form"

/** While the shop is overloaded the page retries for so long, then leaves it to the buyer. */
const RETRY_MS = 10 * 60_000

type ShownProblem = { code: string; message: string } | null

/** Focuses the first field with an error. */
function focusFirstError(form: HTMLFormElement, errors: OrderErrors): void {
  const first = ORDER_FIELDS.find((field) => errors[field] !== undefined)
  const named = first ? form.elements.namedItem(first) : null
  // Of several points to choose from, the first that can be chosen.
  const control =
    named instanceof RadioNodeList
      ? [...named].find((node) => node instanceof HTMLInputElement && !node.disabled)
      : named
  if (control instanceof HTMLElement) {
    control.focus({ preventScroll: true })
    control.scrollIntoView({ block: "center" })
  }
}

/**
 * Places the order once: while a request is under way, further clicks do nothing, and a retry after a lost answer is the
 * same order, because the basket is the same.
 *
 * @param onCorrected called when the basket or the delivery price is not what the buyer saw
 */
export function useOrder(
  { flash }: CheckoutData,
  onCorrected: (reading: BasketResult, quote: QuoteResult | null, offers: PickupOffer[]) => void,
) {
  const navigate = useNavigate()
  const [errors, setErrors] = useState<OrderErrors>(flash?.errors ?? {})
  const [problem, setProblem] = useState<ShownProblem>(flash?.problem ?? null)
  const [sending, setSending] = useState(false)
  const underWay = useRef(false)

  const send = async (form: HTMLFormElement, expectedTotal: number | null): Promise<void> => {
    if (underWay.current) return
    const fields = typedIn(form)
    const wrong = checkOrder(fields)
    setErrors(wrong)
    setProblem(null)
    if (Object.keys(wrong).length > 0) return focusFirstError(form, wrong)
    if (expectedTotal === null) return setProblem({ code: "no_fee", message: "" })
    underWay.current = true
    setSending(true)
    try {
      const method = paymentOf(new FormData(form).get("payment"))
      const data = { fields, expectedTotal, locale: getLocale(), method }
      let answer = await sendOrder({ data })
      const end = Date.now() + RETRY_MS
      while (!answer.ok && answer.againInSeconds && Date.now() < end) {
        setProblem({ code: "waiting", message: "" })
        // With jitter, so that waiting buyers do not retry at the same moment.
        const pause = answer.againInSeconds * (800 + Math.random() * 400)
        await new Promise((resolve) => setTimeout(resolve, pause))
        answer = await sendOrder({ data })
      }
      if (answer.ok && "card" in answer) {
        handCardOver(answer.card)
        window.location.assign(pathInLocale(CARD_PAGE, getLocale()))
        return
      }
      if (answer.ok) {
        forgetTyped()
        keepRecentOrder({ code: answer.code, token: answer.token, at: new Date().toISOString() })
        announceBasketCount()
        if (answer.method === "vietqr") {
          await navigate({ to: "/thanh-toan/$token", params: { token: answer.token }, replace: true })
          return
        }
        await navigate({
          to: "/don-hang/$token",
          params: { token: answer.token },
          search: { moi: "1" },
          replace: true,
        })
        return
      }
      setErrors(answer.errors)
      setProblem(answer.problem)
      if (answer.basketWithDelivery) {
        onCorrected(
          answer.basketWithDelivery.reading,
          answer.basketWithDelivery.delivery.quote,
          answer.offers,
        )
        announceBasketCount()
      }
      if (Object.keys(answer.errors).length > 0) focusFirstError(form, answer.errors)
    } catch {
      setProblem({ code: "temporarily_unavailable", message: "" })
    } finally {
      underWay.current = false
      setSending(false)
    }
  }

  /** Validates a field again that has an error: nobody is corrected before they have finished typing. */
  const recheck = (form: HTMLFormElement, name: string | null): void => {
    const field = ORDER_FIELDS.find((known) => known === name)
    if (!field) return
    const fields = typedIn(form)
    const found = checkOrder(fields)[field]
    setErrors((current) => {
      const { [field]: old, ...rest } = current
      if (old === undefined) return current
      return found === undefined ? rest : { ...rest, [field]: found }
    })
  }
  return { errors, problem, sending, send, recheck }
}
