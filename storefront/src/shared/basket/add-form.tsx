import { Link } from "@tanstack/react-router"
import { useState, type ReactNode } from "react"
import { pathInLocale } from "~/shared/i18n/locale"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Notice } from "~/shared/ui/notice"
import { addToBasket } from "./add-to-basket"
import { problemText } from "./problem-text"
import type { AddAnswer } from "./views"

type AddResult = { state: "quiet" } | { state: "added" } | { state: "refused"; text: string }

/** Result of adding to the basket. */
function addResultOf(answer: AddAnswer | null): AddResult {
  if (answer === null) return { state: "refused", text: m.basket_change_failed() }
  const { problem } = answer
  return problem === null ? { state: "added" } : { state: "refused", text: problemText(problem) }
}

/**
 * Whether a typed quantity can be put into the basket. Plain digits are sent in the moment of the tap, so that leaving the
 * page loses nothing; for anything else the reader is loaded first.
 */
function isQuantity(typed: string, most: number): boolean | Promise<boolean> {
  if (/^[1-9]\d{0,2}$/.test(typed)) return Number(typed) <= most
  return import("~/shared/readers/read-pieces").then(
    ({ readPieces }) => readPieces(typed, { least: 1, most }).ok,
  )
}

/**
 * A form that adds a listing to the basket: its fields are `variantId` and `quantity`, its button is the caller's. With
 * scripts the visitor stays on the page and sees the result; without, the form opens the basket.
 */
export function AddForm({
  most = 999,
  className,
  children,
}: {
  /** The largest quantity that the form takes. */
  most?: number
  className?: string
  children: ReactNode
}) {
  const [result, setResult] = useState<AddResult>({ state: "quiet" })
  const [busy, setBusy] = useState(false)

  const add = async (form: HTMLFormElement) => {
    const data = new FormData(form)
    const quantity = String(data.get("quantity") ?? "1")
    const fits = isQuantity(quantity, most)
    // Not even a promise that is kept already may stand between the tap and the request.
    if (!(typeof fits === "boolean" ? fits : await fits))
      return setResult({ state: "refused", text: m.basket_quantity_wrong({ most: String(most) }) })
    setBusy(true)
    const answer = await addToBasket(String(data.get("variantId") ?? ""), quantity)
    setResult(addResultOf(answer))
    setBusy(false)
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
      {result.state === "added" ? (
        <Notice tone="success">
          <span className="flex flex-wrap items-center justify-between gap-x-4">
            {m.basket_added()}
            <Link to="/gio-hang" preload={false} className="link inline-flex min-h-11 items-center font-bold">
              {m.basket_see()}
            </Link>
          </span>
        </Notice>
      ) : null}
      {result.state === "refused" ? <Notice tone="error">{result.text}</Notice> : null}
    </div>
  )
}
