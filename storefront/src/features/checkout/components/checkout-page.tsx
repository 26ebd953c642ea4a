import { useState } from "react"
import { BasketNoticeList } from "~/shared/basket/basket-notices"
import { m } from "~/paraglide/messages"
import { ServiceAway } from "~/shared/ui/service-away"
import type { CheckoutData } from "../api/checkout"
import { NothingToOrder } from "./nothing-to-order"
import { OrderForm } from "./order-form"

/** Checkout on one page, as a guest. */
export function CheckoutPage({ data }: { data: CheckoutData }) {
  const [reading, setReading] = useState(data.basketWithDelivery.reading)
  const [corrected, setCorrected] = useState(false)
  const empty = reading.state === "empty"
  if (reading.state === "away") return <ServiceAway />
  const notices = <BasketNoticeList notices={{ ...reading.notices, added: false, removed: null }} />
  return (
    <div className="container-page pt-4">
      <h1 className="pb-4 text-2xl md:text-3xl">{m.checkout_title()}</h1>
      {empty || !corrected ? <div className="pb-4 empty:hidden">{notices}</div> : null}
      {empty ? (
        <NothingToOrder />
      ) : (
        <OrderForm
          data={data}
          basket={reading.basket}
          notices={corrected ? notices : null}
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
