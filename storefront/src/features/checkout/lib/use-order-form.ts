import { useEffect, useRef, useState } from "react"
import { pickupProducers } from "~/shared/basket/pickup-producers"
import { useQuote } from "~/shared/basket/use-quote"
import type { BasketResult, BasketView } from "~/shared/basket/views"
import type { ChosenPlace } from "~/shared/places/views"
import type { CheckoutData } from "../api/checkout"
import { keepTyped, restoreTyped } from "./form-memory"
import { ORDER_FIELDS, pickupProducersOf, type OrderFields } from "./order-form"
import { useOrder } from "./use-order"

/** State of the order form: the chosen place and pickups, the delivery price of both, and sending. */
export function useOrderForm(
  data: CheckoutData,
  basket: BasketView,
  typed: OrderFields,
  onCorrected: (result: BasketResult) => void,
) {
  const { delivery } = data.basketWithDelivery
  const form = useRef<HTMLFormElement>(null)
  const [offers, setOffers] = useState(data.offers)
  const [place, setPlace] = useState(delivery.communeCode)
  const [wanted, setWanted] = useState(() => pickupProducersOf(typed))
  // A producer that stopped offering pickup meanwhile is no choice any more.
  const fetchFrom = pickupProducers(basket, wanted)
  const fetchAll = fetchFrom.length === basket.groups.length
  const { quote, busy, ask, show } = useQuote(delivery.quote)
  const order = useOrder(data, (result, corrected, now) => {
    onCorrected(result)
    show(corrected)
    setOffers(now)
  })
  const { send, recheck } = order
  useEffect(() => {
    if (form.current) restoreTyped(form.current)
  }, [])

  const fee = fetchAll ? 0 : quote?.ok && !busy ? quote.quote.total : null
  const total = fee === null ? null : basket.itemsTotal + fee

  const onInput = (target: HTMLFormElement, name: string | null): void => {
    keepTyped(target)
    // Another fulfilment asks for other fields.
    for (const field of name === "way" ? ORDER_FIELDS : [name]) recheck(target, field)
  }
  const submit = (target: HTMLFormElement): void => {
    const pickup = new FormData(target).get("way") === "pickup"
    void send(target, pickup ? basket.itemsTotal : total)
  }
  const choosePickups = (chosen: string[]): void => {
    setWanted(chosen)
    if (chosen.length < basket.groups.length) void ask(place, chosen)
  }
  const choosePlace = (chosen: ChosenPlace | null): void => {
    setPlace(chosen?.communeCode ?? null)
    void ask(chosen?.communeCode ?? null, fetchFrom)
    // After the lists show the choice.
    setTimeout(() => {
      if (chosen && form.current) for (const field of ["province", "commune"]) recheck(form.current, field)
    })
  }
  return {
    form,
    order,
    offers,
    place,
    fetchFrom,
    fetchAll,
    amounts: { quote, busy, fee, total },
    onInput,
    submit,
    choosePickups,
    choosePlace,
    retryQuote: () => void ask(place, fetchFrom),
  }
}
