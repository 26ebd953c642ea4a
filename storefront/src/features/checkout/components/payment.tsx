import type { PaymentMethod } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useScripted } from "~/shared/lib/use-scripted"
import { ONLY_DELIVERY, ONLY_PICKUP } from "../lib/fulfilment-classes"
import { FormPart } from "./form-part"

const TEXTS: Record<PaymentMethod, { title: () => string; text: () => string }> = {
  cod: { title: m.checkout_cod, text: m.checkout_cod_text },
  vietqr: { title: m.pay_vietqr, text: m.pay_vietqr_text },
  card: { title: m.pay_card, text: m.pay_card_text },
}

/** Choice of the payment method. A card needs the page's scripts, so it is offered only when they run. */
export function Payment({ methods, chosen }: { methods: readonly PaymentMethod[]; chosen: PaymentMethod }) {
  const scripted = useScripted()
  const offered = methods.filter((method) => method !== "card" || scripted)
  return (
    <FormPart title={m.checkout_payment()}>
      {offered.map((method) => (
        <label
          key={method}
          className="flex items-start gap-3 rounded-lg border border-strong-line bg-paper p-3 has-checked:border-accent"
        >
          <input
            type="radio"
            name="payment"
            value={method}
            defaultChecked={method === chosen}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span className="grid">
            {method === "cod" ? (
              <>
                <span className={`font-bold ${ONLY_DELIVERY}`}>{m.checkout_cod()}</span>
                <span className={ONLY_PICKUP}>
                  <span className="block font-bold">{m.pickup_cod()}</span>
                  <span className="text-sm text-soft">{m.pickup_cod_text()}</span>
                </span>
              </>
            ) : (
              <span className="font-bold">{TEXTS[method].title()}</span>
            )}
            <span className={`text-sm text-soft ${method === "cod" ? ONLY_DELIVERY : ""}`}>
              {TEXTS[method].text()}
            </span>
          </span>
        </label>
      ))}
    </FormPart>
  )
}
