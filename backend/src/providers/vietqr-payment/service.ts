import { PromisedPaymentProvider } from "../offline-payment-provider"

/**
 * Bank transfer by VietQR: awaited once the order is placed, captured when the bank has reported the whole amount
 * (`applyTransfer`).
 */
export class VietQrPaymentProvider extends PromisedPaymentProvider {
  static override identifier = "vietqr"
}
