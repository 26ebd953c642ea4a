import { useEffect, useState } from "react"
import { getLocale } from "~/paraglide/runtime"
import { fetchPayment } from "../api/payment"
import { isSettled, type PaymentView } from "./views"

/** The shop promises "paid" within three seconds of the bank's message; the backend applies it within one. */
const POLL_MS = 1_000
const LOOK_AGAIN_AFTER_FAILURE_MS = 3_000

/**
 * Looks whether the money has arrived, as long as the page is seen and something is waited for. A page that comes
 * back into view looks at once.
 */
export function usePaymentStatus(token: string, first: PaymentView): { pay: PaymentView; offline: boolean } {
  const [pay, setPay] = useState(first)
  const [offline, setOffline] = useState(false)
  const settled = isSettled(pay)
  useEffect(() => {
    if (settled) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let ended = false
    const look = async (): Promise<void> => {
      clearTimeout(timer)
      if (document.visibilityState === "hidden") return
      let wait = POLL_MS
      try {
        const reading = await fetchPayment({ data: { token, locale: getLocale() } })
        if (ended) return
        setOffline(reading.state !== "ready")
        if (reading.state === "ready") setPay(reading.pay)
        else wait = LOOK_AGAIN_AFTER_FAILURE_MS
      } catch {
        setOffline(true)
        wait = LOOK_AGAIN_AFTER_FAILURE_MS
      }
      if (!ended) timer = setTimeout(() => void look(), wait)
    }
    const onSeen = (): void => void look()
    document.addEventListener("visibilitychange", onSeen)
    timer = setTimeout(onSeen, POLL_MS)
    return () => {
      ended = true
      clearTimeout(timer)
      document.removeEventListener("visibilitychange", onSeen)
    }
  }, [token, settled])
  return { pay, offline }
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
