import { PromisedPaymentProvider } from "../../lib/payment/promised-payment"

/** Cash on delivery: promised at the order, received when a parcel was handed over, never before. */
export class CashOnDeliveryProvider extends PromisedPaymentProvider {
  static override identifier = "cod"
}
