import { m } from "~/paraglide/messages"
import { FormPart } from "./form-part"

/** Cash on delivery is the one way to pay for now; it is shown as a choice that is made. */
export function Payment() {
  return (
    <FormPart title={m.checkout_payment()}>
      <label className="flex items-start gap-3 rounded-lg border border-strong-line bg-paper p-3">
        <input type="radio" name="payment" value="cod" defaultChecked className="mt-1 size-5 accent-accent" />
        <span className="grid">
          <span className="font-bold">{m.checkout_cod()}</span>
          <span className="text-sm text-soft">{m.checkout_cod_text()}</span>
        </span>
      </label>
    </FormPart>
  )
}
