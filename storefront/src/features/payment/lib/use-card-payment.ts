import { useEffect, useMemo, useRef, useState } from "react"
import { useNavigate } from "@tanstack/react-router"
import { getLocale } from "~/paraglide/runtime"
import { announceBasketCount } from "~/shared/lib/basket-count"
import { CARD_PAGE, forgetCard, takenCard } from "~/shared/lib/card-handover"
import { pathInLocale } from "~/shared/i18n/locale"
import { keepRecentOrder } from "~/shared/lib/recent-orders"
import { useScripted } from "~/shared/lib/use-scripted"
import { sendCardOrder } from "../api/payment"
import { loadStripe, type StripeClient, type StripeElements } from "./stripe"

export type CardState = "opening" | "ready" | "confirming" | "nothing" | "away"

/** Card payment that the checkout began: the card form, its confirmation, and the order that follows. */
export function useCardPayment() {
  const navigate = useNavigate()
  const target = useRef<HTMLDivElement>(null)
  const form = useRef<{ client: StripeClient; elements: StripeElements } | null>(null)
  const scripted = useScripted()
  const card = useMemo(() => (scripted ? takenCard() : null), [scripted])
  const [state, setState] = useState<Exclude<CardState, "nothing">>("opening")
  const [problem, setProblem] = useState<{ code: string; message: string } | null>(null)

  const order = async (): Promise<void> => {
    const answer = await sendCardOrder({ data: { locale: getLocale() } })
    if (!answer.ok) {
      setProblem(answer.problem)
      setState("ready")
      return
    }
    forgetCard()
    keepRecentOrder({ code: answer.code, token: answer.token, at: new Date().toISOString() })
    announceBasketCount()
    await navigate({
      to: "/don-hang/$token",
      params: { token: answer.token },
      search: { moi: "1" },
      replace: true,
    })
  }

  useEffect(() => {
    if (!card) return
    let ended = false
    const open = async (): Promise<void> => {
      // Back from the bank's own page (3-D Secure): the card is confirmed, or the order says that it is not.
      if (new URLSearchParams(window.location.search).has("payment_intent")) {
        setState("confirming")
        await order()
        return
      }
      const stripe = await loadStripe()
      if (ended || !target.current) return
      const client = stripe(card.key, { locale: getLocale() })
      const elements = client.elements({ clientSecret: card.clientSecret })
      const element = elements.create("payment")
      element.on("ready", () => setState("ready"))
      element.on("loaderror", () => setState("away"))
      element.mount(target.current)
      form.current = { client, elements }
    }
    open().catch(() => setState("away"))
    return () => {
      ended = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- this tab's payment does not change while its page is open
  }, [card])

  const confirm = async (): Promise<void> => {
    if (!form.current || state !== "ready") return
    setState("confirming")
    setProblem(null)
    try {
      const { client, elements } = form.current
      const return_url = new URL(pathInLocale(CARD_PAGE, getLocale()), window.location.href).href
      const { error } = await client.confirmPayment({
        elements,
        redirect: "if_required",
        confirmParams: { return_url },
      })
      if (!error) return await order()
      setProblem({ code: "payment_declined", message: "" })
      setState("ready")
    } catch {
      setProblem({ code: "temporarily_unavailable", message: "" })
      setState("ready")
    }
  }
  const shown: CardState = scripted && !card ? "nothing" : state
  return { card, state: shown, problem, target, confirm }
}
