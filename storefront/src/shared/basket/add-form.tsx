import { Link } from "@tanstack/react-router"
import { useState, type ReactNode } from "react"
import { pathInLocale } from "~/shared/i18n/locale"
import { announceBasketCount } from "~/shared/lib/basket-count"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Notice } from "~/shared/ui/notice"
import { problemText } from "./problem-text"
import type { BasketReading } from "./views"

type Told = { state: "quiet" } | { state: "added" } | { state: "refused"; text: string }

function toldBy(reading: BasketReading | null): Told {
  if (reading === null || reading.state === "away")
    return { state: "refused", text: m.basket_change_failed() }
  const { problem } = reading.news
  return problem === null ? { state: "added" } : { state: "refused", text: problemText(problem) }
}

/**
 * A form that puts goods into the basket: its fields are `variantId` and `quantity`, its button is the caller's.
 * With scripts the reader stays where they are and is told; without, the form opens the basket.
 */
export function AddForm({ className, children }: { className?: string; children: ReactNode }) {
  const [told, setTold] = useState<Told>({ state: "quiet" })
  const [busy, setBusy] = useState(false)

  const add = async (form: HTMLFormElement) => {
    const data = new FormData(form)
    const fields = {
      intent: "add",
      variantId: String(data.get("variantId") ?? ""),
      quantity: String(data.get("quantity") ?? "1"),
    }
    setBusy(true)
    try {
      // Fetched at the first use, so that reading about goods does not pay for buying them.
      const { sendBasketChange } = await import("./api")
      setTold(toldBy(await sendBasketChange({ data: { fields, locale: getLocale() } })))
      announceBasketCount()
    } catch {
      setTold(toldBy(null))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="grid gap-3">
      <form
        method="post"
        action={pathInLocale("/gio-hang", getLocale())}
        aria-busy={busy}
        className={className}
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void add(event.currentTarget)
        }}
      >
        {children}
      </form>
      {told.state === "added" ? (
        <Notice tone="success">
          <span className="flex flex-wrap items-center justify-between gap-x-4">
            {m.basket_added()}
            <Link to="/gio-hang" preload={false} className="link inline-flex min-h-11 items-center font-bold">
              {m.basket_see()}
            </Link>
          </span>
        </Notice>
      ) : null}
      {told.state === "refused" ? <Notice tone="error">{told.text}</Notice> : null}
    </div>
  )
}
