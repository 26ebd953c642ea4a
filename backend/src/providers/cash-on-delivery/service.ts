import { PromisedPaymentProvider } from "../offline-payment-provider"

/** Cash on delivery: promised at the order, received when a parcel was handed over, never before. */
export class CashOnDeliveryProvider extends PromisedPaymentProvider {
  static override identifier = "cod"
}
