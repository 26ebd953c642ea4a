import { useRef, useState } from "react"
import { getLocale } from "~/paraglide/runtime"
import { sendBasketChange, type ChangeFields } from "~/shared/basket/api"
import type { BasketResult } from "~/shared/basket/views"
import { announceBasketCount } from "~/shared/lib/basket-count"

/**
 * State of the basket on its page. Changes are sent one after the other; when the connection fails, the basket stays on
 * the screen and `failed` is set.
 */
export function useBasket(initial: BasketResult, onChanged: (reading: BasketResult) => void) {
  const [reading, setReading] = useState(initial)
  const [from, setFrom] = useState(initial)
  const [pending, setPending] = useState(0)
  const [failed, setFailed] = useState(false)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  // The page was opened or loaded again.
  if (from !== initial) {
    setFrom(initial)
    setReading(initial)
  }

  // New objects with the old numbers: fields that already show the change are reset.
  const fail = () => {
    setFailed(true)
    setReading((now) => structuredClone(now))
  }
  const change = (fields: ChangeFields): void => {
    setPending((count) => count + 1)
    setFailed(false)
    const next = queue.current.then(() =>
      // A change goes on when the visitor leaves the page.
      sendBasketChange({
        data: { fields, locale: getLocale() },
        fetch: (url, init) => fetch(url, { ...init, keepalive: true }),
      }),
    )
    queue.current = next.then(
      (answer) => {
        setPending((count) => count - 1)
        if (answer === null || answer.state === "away") return fail()
        announceBasketCount()
        setReading(answer)
        onChanged(answer)
      },
      () => {
        setPending((count) => count - 1)
        fail()
      },
    )
  }
  return { reading, busy: pending > 0, failed, change }
}
