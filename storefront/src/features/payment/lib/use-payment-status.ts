import { useEffect, useState } from "react"
import { getLocale } from "~/paraglide/runtime"
import { fetchPayment } from "../api/payment"
import { isSettled, type PaymentView } from "./views"

/** Polling interval: the shop promises "paid" within three seconds of the bank's webhook; the backend applies it within one. */
const POLL_MS = 1_000
const POLL_AFTER_FAILURE_MS = 3_000

/**
 * Polls the payment status while the page is visible and a payment is pending. A page that becomes visible again polls
 * at once.
 */
export function usePaymentStatus(
  token: string,
  first: PaymentView,
): { payment: PaymentView; offline: boolean } {
  const [payment, setPay] = useState(first)
  const [offline, setOffline] = useState(false)
  const settled = isSettled(payment)
  useEffect(() => {
    if (settled) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let ended = false
    const poll = async (): Promise<void> => {
      clearTimeout(timer)
      if (document.visibilityState === "hidden") return
      let wait = POLL_MS
      try {
        const reading = await fetchPayment({ data: { token, locale: getLocale() } })
        if (ended) return
        setOffline(reading.state !== "ready")
        if (reading.state === "ready") setPay(reading.payment)
        else wait = POLL_AFTER_FAILURE_MS
      } catch {
        setOffline(true)
        wait = POLL_AFTER_FAILURE_MS
      }
      if (!ended) timer = setTimeout(() => void poll(), wait)
    }
    const onVisible = (): void => void poll()
    document.addEventListener("visibilitychange", onVisible)
    timer = setTimeout(onVisible, POLL_MS)
    return () => {
      ended = true
      clearTimeout(timer)
      document.removeEventListener("visibilitychange", onVisible)
    }
  }, [token, settled])
  return { payment, offline }
}

/** Milliseconds until a moment of the server's clock; null until the page's scripts run. */
export function useTimeLeft(expiresAt: string | null, serverNow: string): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (expiresAt === null) return
    const end = Date.now() + Date.parse(expiresAt) - Date.parse(serverNow)
    const show = (): void => setLeft(end - Date.now())
    show()
    const timer = setInterval(show, 1_000)
    return () => clearInterval(timer)
  }, [expiresAt, serverNow])
  return expiresAt === null ? null : left
}
