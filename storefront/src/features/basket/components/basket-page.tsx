import { useRouter } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import type { ChangeFields } from "~/shared/basket/api"
import { BasketNoticeList } from "~/shared/basket/basket-notices"
import { useQuote } from "~/shared/basket/use-quote"
import type { BasketWithDelivery, RemovedLine } from "~/shared/basket/views"
import { pathInLocale } from "~/shared/i18n/locale"
import { useAddsOnTheWay } from "~/shared/lib/adds-on-the-way"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { ServiceAway } from "~/shared/ui/service-away"
import { useBasket } from "../lib/use-basket"
import { BasketTotals } from "./basket-totals"
import { DeliveryEstimate } from "./delivery-estimate"
import { EmptyBasket } from "./empty-basket"
import { ProducerGroup } from "./producer-group"

function Undo({ removed, onChange }: { removed: RemovedLine; onChange: (fields: ChangeFields) => void }) {
  const fields = { intent: "add", variantId: removed.variantId, quantity: String(removed.quantity) }
  return (
    <form
      method="post"
      action={pathInLocale("/gio-hang", getLocale())}
      onSubmit={(event) => {
        event.preventDefault()
        onChange(fields)
      }}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look="secondary">
        {m.basket_undo()}
      </Button>
    </form>
  )
}

/** Reads the basket again when goods that were on their way have arrived. @returns whether they still are */
function useArrivals(adding: boolean): boolean {
  const router = useRouter()
  const onTheWay = useAddsOnTheWay()
  const arrived = adding && !onTheWay
  useEffect(() => {
    if (arrived) void router.invalidate()
  }, [arrived, router])
  return adding
}

/** The basket by producer, its total with delivery, and the way to the checkout. */
export function BasketPage({ basketWithDelivery }: { basketWithDelivery: BasketWithDelivery }) {
  const { delivery } = basketWithDelivery
  const [place, setPlace] = useState(delivery.communeCode)
  const { quote, busy: counting, ask } = useQuote(delivery.quote)
  const { reading, busy, failed, change } = useBasket(basketWithDelivery.reading, (changed) => {
    if (changed.state === "ready") void ask(place)
  })
  const adding = useArrivals(basketWithDelivery.adding)
  if (reading.state === "away") return <ServiceAway />
  const { notices } = reading

  return (
    <div className="container-page pt-4">
      <h1 className="pb-4 text-2xl md:text-3xl">{m.nav_basket()}</h1>
      <div className="grid gap-3 pb-4 empty:hidden">
        {adding ? <Notice>{m.basket_adding()}</Notice> : null}
        {failed ? <Notice tone="error">{m.basket_change_failed()}</Notice> : null}
        <BasketNoticeList
          notices={notices}
          undo={notices.removed ? <Undo removed={notices.removed} onChange={change} /> : undefined}
        />
      </div>
      {reading.state === "empty" ? (
        adding ? null : (
          <EmptyBasket />
        )
      ) : (
        <div className="grid gap-5 lg:grid-cols-[1fr_24rem] lg:items-start">
          <div className="grid gap-5">
            {reading.basket.groups.map((group, index) => (
              <ProducerGroup
                key={group.producer.id}
                group={group}
                number={{ of: index + 1, all: reading.basket.groups.length }}
                parcel={
                  quote?.ok
                    ? quote.quote.parcels.find((parcel) => parcel.producerId === group.producer.id)
                    : undefined
                }
                onChange={change}
              />
            ))}
          </div>
          <div className="grid gap-5 lg:sticky lg:top-4">
            <DeliveryEstimate
              delivery={delivery}
              quote={quote}
              busy={counting}
              place={place}
              onChoose={(chosen) => {
                setPlace(chosen?.communeCode ?? null)
                void ask(chosen?.communeCode ?? null)
              }}
              onRetry={() => void ask(place)}
            />
            <BasketTotals basket={reading.basket} quote={quote} busy={busy || counting} />
          </div>
        </div>
      )}
    </div>
  )
}
