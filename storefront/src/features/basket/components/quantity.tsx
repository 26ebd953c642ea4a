import { readPieces } from "@ocop/typed-values"
import { useEffect, useRef, useState } from "react"
import type { ChangeFields } from "~/shared/basket/api"
import type { BasketLineView } from "~/shared/basket/views"
import { pathInLocale } from "~/shared/i18n/locale"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { buttonClass } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"

/** Taps that follow each other within this time are one change. */
const PAUSE_MS = 400
const STEP =
  "inline-flex size-11 shrink-0 items-center justify-center rounded-lg border border-strong-line bg-sheet text-xl font-bold hover:bg-sunken disabled:opacity-40"

/** Quantity of a line: fewer, more, or typed. Without scripts each button submits the form. */
export function Quantity({
  line,
  onChange,
}: {
  line: BasketLineView
  onChange: (fields: ChangeFields) => void
}) {
  const [text, setText] = useState(String(line.quantity))
  const [known, setKnown] = useState(line)
  const [wrong, setWrong] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (known !== line) {
    setKnown(line)
    setWrong(false)
    setText(String(line.quantity))
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  const most = Math.max(line.maxQuantity, line.quantity)
  const reading = readPieces(text, { least: 1, most })
  const typed = reading.ok ? reading.value : null
  const send = (quantity: number, pause: number) => {
    setText(String(quantity))
    setWrong(false)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (quantity !== line.quantity) onChange({ intent: "set", lineId: line.id, quantity: String(quantity) })
    }, pause)
  }
  // What was typed stays where it cannot be read; nothing is cut to size without a word.
  const settle = (pause: number) => (typed === null ? setWrong(true) : send(typed, pause))

  return (
    <form
      method="post"
      action={pathInLocale("/gio-hang", getLocale())}
      className="flex flex-wrap items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        const by = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value")
        const now = typed ?? line.quantity
        if (by === "1" || by === "-1") send(Math.min(most, Math.max(1, now + Number(by))), PAUSE_MS)
        else settle(0)
      }}
    >
      {/* The first button, so that the Enter key sends the number and not a step. */}
      <button
        type="submit"
        className={buttonClass("secondary", "order-last hidden! px-3! noscript:inline-flex!")}
      >
        {m.basket_update()}
      </button>
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="lineId" value={line.id} />
      <button
        type="submit"
        name="step"
        value="-1"
        className={STEP}
        disabled={(typed ?? line.quantity) <= 1}
        aria-label={m.basket_fewer({ title: line.title })}
      >
        −
      </button>
      <input
        name="quantity"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        aria-invalid={wrong && typed === null ? true : undefined}
        aria-describedby={wrong && typed === null ? `${line.id}-quantity` : undefined}
        aria-label={m.basket_quantity_of({ title: line.title })}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => settle(0)}
        className={`${controlClass} w-14! px-1! text-center tabular-nums`}
      />
      <button
        type="submit"
        name="step"
        value="1"
        className={STEP}
        disabled={(typed ?? line.quantity) >= most}
        aria-label={m.basket_more({ title: line.title })}
      >
        +
      </button>
      {wrong && typed === null ? (
        <p id={`${line.id}-quantity`} role="alert" className="text-sm font-bold text-bad">
          {m.basket_quantity_wrong({ most: String(most) })}
        </p>
      ) : null}
    </form>
  )
}
