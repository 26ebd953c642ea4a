import { useEffect, useState } from "react"
import { getLocale } from "~/paraglide/runtime"

const HOUR_MS = 60 * 60_000

/**
 * Registers the service worker that lets the point of sale open without a connection. A new version waits until
 * `takeOver` is called: never in the middle of a sale.
 */
export function useServiceWorker(): {
  /** Whether the point of sale opens without a connection. */
  readonly ready: boolean
  readonly waiting: boolean
  readonly takeOver: () => void
} {
  const [registration, setRegistration] = useState<ServiceWorkerRegistration | null>(null)
  const [ready, setReady] = useState(false)
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return
    let timer: ReturnType<typeof setInterval> | undefined
    const scope = getLocale() === "en" ? "/en/quay" : "/quay"
    void navigator.serviceWorker
      .register("/quay-sw.js", { scope })
      .then((registered) => {
        setRegistration(registered)
        const update = () => {
          setReady(registered.active !== null)
          setWaiting(registered.waiting !== null && registered.active !== null)
        }
        const watch = (worker: ServiceWorker | null) => worker?.addEventListener("statechange", update)
        update()
        watch(registered.installing)
        registered.addEventListener("updatefound", () => watch(registered.installing))
        timer = setInterval(() => void registered.update().catch(() => undefined), HOUR_MS)
      })
      .catch(() => undefined)
    return () => clearInterval(timer)
  }, [])
  const takeOver = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), {
      once: true,
    })
    registration?.waiting?.postMessage("take-over")
  }
  return { ready, waiting, takeOver }
}

/** Makes the point of sale installable. Not by the route's head, which every shopper would download. */
export function useManifest(): void {
  useEffect(() => {
    const link = document.createElement("link")
    link.rel = "manifest"
    link.href = "/quay.webmanifest"
    document.head.append(link)
    return () => link.remove()
  }, [])
}
