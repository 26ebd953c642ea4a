import type { BasketView, DeliveryChoice } from "~/shared/basket/views"
import { ONLY_DELIVERY, ONLY_PICKUP } from "../lib/fulfilment-classes"
import type { OrderFields } from "../lib/order-form"
import type { useOrderForm } from "../lib/use-order-form"
import { AddressFields } from "./address-fields"
import { FulfilmentChoice, PickupPoints } from "./pickup"
import { ProducerPickupChoice } from "./producer-pickup-choice"

/** Fulfilment of an order: delivery to an address, pickup at producers, or pickup at a sales point. */
export function FulfilmentFields({
  basket,
  delivery,
  typed,
  state: { order, offers, fetchFrom, fetchAll, choosePickups, choosePlace },
}: {
  basket: BasketView
  delivery: DeliveryChoice
  typed: OrderFields
  state: ReturnType<typeof useOrderForm>
}) {
  const { errors } = order
  return (
    <>
      {offers.length > 0 ? <FulfilmentChoice pickup={typed.way === "pickup"} /> : null}
      <div className={`grid gap-5 ${ONLY_DELIVERY} empty:hidden`}>
        <ProducerPickupChoice basket={basket} chosen={fetchFrom} onChoose={choosePickups} />
      </div>
      <div className={fetchAll ? "hidden" : ONLY_DELIVERY}>
        <AddressFields delivery={delivery} typed={typed} errors={errors} onChoose={choosePlace} />
      </div>
      {offers.length > 0 ? (
        <div className={ONLY_PICKUP}>
          <PickupPoints offers={offers} chosen={typed.point} error={errors.point} />
        </div>
      ) : null}
    </>
  )
}
