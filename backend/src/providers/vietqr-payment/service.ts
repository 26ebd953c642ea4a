import { PromisedPaymentProvider } from "../offline-payment-provider"

/**
 * Bank transfer by VietQR: awaited from the order on, received when the bank said that the whole amount arrived
 * (`workflows/payment/apply-transfer`).
 */
export class VietQrPaymentProvider extends PromisedPaymentProvider {
  static override identifier = "vietqr"
}
