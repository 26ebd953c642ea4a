import { useEffect, useRef, useState, type ReactNode } from "react"
import { formatDong } from "@ocop/marketplace-rules"
import { fetchable } from "~/shared/basket/fetchable"
import { News } from "~/shared/basket/news"
import { useQuote } from "~/shared/basket/use-quote"
import type { BasketView } from "~/shared/basket/views"
import { pathInLocale } from "~/shared/i18n/locale"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { ServiceAway } from "~/shared/ui/service-away"
import type { CheckoutData } from "../api/checkout"
import { keepTyped, restoreTyped } from "../lib/form-memory"
import { fetchFromOf, ORDER_FIELDS, orderFields } from "../lib/order-form"
import { useOrder } from "../lib/use-order"
import { ONLY_DELIVERY, ONLY_PICKUP } from "../lib/way"
import { AddressFields } from "./address-fields"
import { FetchChoice } from "./fetch-choice"
import { BeforeOrdering } from "./before-ordering"
import { ContactFields } from "./contact-fields"
import { NothingToOrder } from "./nothing-to-order"
import { OrderProblem } from "./order-problem"
import { PickupPoints, Way } from "./pickup"
import { Payment } from "./payment"
import { Summary } from "./summary"

/** The whole order on one page, as a guest. */
export function CheckoutPage({ data }: { data: CheckoutData }) {
  const [reading, setReading] = useState(data.buying.reading)
  const [corrected, setCorrected] = useState(false)
  const empty = reading.state === "empty"
  if (reading.state === "away") return <ServiceAway />
  const news = <News news={{ ...reading.news, added: false, removed: null }} />
  return (
    <div className="container-page pt-4">
      <h1 className="pb-4 text-2xl md:text-3xl">{m.checkout_title()}</h1>
      {empty || !corrected ? <div className="pb-4 empty:hidden">{news}</div> : null}
      {empty ? (
        <NothingToOrder />
      ) : (
        <OrderForm
          data={data}
          basket={reading.basket}
          news={corrected ? news : null}
          onCorrected={(now) => {
            setCorrected(true)
            // A basket that cannot be read just now stays as it was; the problem beside it says why.
            if (now.state !== "away") setReading(now)
          }}
        />
      )}
    </div>
  )
}

function OrderForm({
  data,
  basket,
  news,
  onCorrected,
}: {
  data: CheckoutData
  basket: BasketView
  /** What was corrected when the order was tried, beside what it now comes to. */
  news: ReactNode
  onCorrected: (reading: CheckoutData["buying"]["reading"]) => void
}) {
  const { delivery } = data.buying
  const typed = data.echo?.fields ?? orderFields({})
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const [offers, setOffers] = useState(data.offers)
  const [place, setPlace] = useState(delivery.communeCode)
  const [wanted, setWanted] = useState(() => fetchFromOf(typed))
  // A producer that closed its place meanwhile is no choice any more.
  const fetchFrom = fetchable(basket, wanted)
  const fetchAll = fetchFrom.length === basket.groups.length
  const { quote, busy, ask, show } = useQuote(delivery.quote)
  const { errors, problem, sending, send, recheck } = useOrder(data, (reading, corrected, now) => {
    onCorrected(reading)
    show(corrected)
    setOffers(now)
  })
  useEffect(() => {
    if (form.current) restoreTyped(form.current)
  }, [])

  /** The reader was brought to the new total, so that is where the reason stands. */
  const told = news !== null && problem?.code === "basket_changed"
  useEffect(() => {
    if (told) summary.current?.scrollIntoView({ block: "start" })
  }, [told])
  const fee = fetchAll ? 0 : quote?.ok && !busy ? quote.quote.total : null
  const total = fee === null ? null : basket.itemsTotal + fee
  return (
    <form
      ref={form}
      method="post"
      action={pathInLocale("/dat-hang", getLocale())}
      // Our own messages stand beside the fields; the browser's would hide them.
      noValidate
      // While typing and not when leaving a field: a message that goes away under the finger moves the button.
      onInput={(event) => {
        keepTyped(event.currentTarget)
        const name = (event.target as HTMLElement).getAttribute("name")
        // Another way asks for other fields.
        for (const field of name === "way" ? ORDER_FIELDS : [name]) recheck(event.currentTarget, field)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        const pickup = new FormData(event.currentTarget).get("way") === "pickup"
        void send(event.currentTarget, pickup ? basket.itemsTotal : total)
      }}
      className="group/order grid gap-5 lg:grid-cols-[1fr_26rem] lg:items-start"
    >
      {/* Stands first, so that the Enter key orders instead of asking for communes. */}
      <button type="submit" name="intent" value="order" className="hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="expectedTotal" value={total ?? ""} />
      <input type="hidden" name="fetchAll" value={fetchAll ? "1" : ""} />
      <input type="hidden" name="pickupTotal" value={basket.itemsTotal} />
      <input type="hidden" name="quotedCommune" value={total === null ? "" : (place ?? "")} />
      <div className="grid gap-5">
        <ContactFields typed={typed} errors={errors} />
        {offers.length > 0 ? <Way pickup={typed.way === "pickup"} /> : null}
        <div className={`grid gap-5 ${ONLY_DELIVERY} empty:hidden`}>
          <FetchChoice
            basket={basket}
            chosen={fetchFrom}
            onChoose={(chosen) => {
              setWanted(chosen)
              if (chosen.length < basket.groups.length) void ask(place, chosen)
            }}
          />
        </div>
        <div className={fetchAll ? "hidden" : ONLY_DELIVERY}>
          <AddressFields
            delivery={delivery}
            typed={typed}
            errors={errors}
            onChoose={(chosen) => {
              setPlace(chosen?.communeCode ?? null)
              void ask(chosen?.communeCode ?? null, fetchFrom)
              // After the lists show the choice.
              setTimeout(() => {
                if (chosen && form.current)
                  for (const field of ["province", "commune"]) recheck(form.current, field)
              })
            }}
          />
        </div>
        {offers.length > 0 ? (
          <div className={ONLY_PICKUP}>
            <PickupPoints offers={offers} chosen={typed.point} error={errors.point} />
          </div>
        ) : null}
        <Payment methods={data.methods} chosen="cod" />
      </div>
      <div ref={summary} className="grid scroll-mt-4 gap-5">
        {news && problem?.code === "basket_changed" ? (
          <OrderProblem problem={problem} wrongFields={0} />
        ) : null}
        {news}
        <Summary
          basket={basket}
          quote={quote}
          fee={fee}
          fetchFrom={fetchFrom}
          busy={busy}
          onRetry={() => void ask(place, fetchFrom)}
        />
        <BeforeOrdering basket={basket} quote={quote} />
        <div className="grid gap-3">
          {data.echo?.seeFee ? <Notice>{m.checkout_see_fee_first()}</Notice> : null}
          {told ? null : <OrderProblem problem={problem} wrongFields={Object.keys(errors).length} />}
          <Button type="submit" name="intent" value="order" disabled={sending} className="py-3 text-lg">
            {sending ? (
              m.checkout_sending()
            ) : (
              <>
                <span className={ONLY_DELIVERY}>
                  {total === null ? m.checkout_order() : m.checkout_order_total({ total: formatDong(total) })}
                </span>
                <span className={ONLY_PICKUP}>
                  {m.checkout_order_total({ total: formatDong(basket.itemsTotal) })}
                </span>
              </>
            )}
          </Button>
          <p className="text-center text-sm text-soft">{m.checkout_order_meaning()}</p>
        </div>
      </div>
    </form>
  )
}
