import { PromisedPaymentProvider } from "../offline-payment-provider"

/** Cash on delivery: promised with the order, captured when the parcel was handed over, never before. */
export class CashOnDeliveryProvider extends PromisedPaymentProvider {
  static override identifier = "cod"
}
