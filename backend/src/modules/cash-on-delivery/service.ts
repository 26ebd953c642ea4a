import { randomUUID } from "node:crypto"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { AbstractPaymentProvider, PaymentActions, PaymentSessionStatus } from "@medusajs/framework/utils"

/**
 * Cash on delivery. Authorised means "the buyer promised to pay at the door"; the money is captured
 * when a parcel was handed over, never before. Nothing outside is called, so nothing here can hang.
 */
export class CashOnDeliveryProvider extends AbstractPaymentProvider {
  static override identifier = "cod"

  // The base class hides its constructor and Medusa's provider loader needs a public one.
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor
  constructor(container: Record<string, unknown>, options: Record<string, unknown>) {
    super(container, options)
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    return { id: randomUUID(), data: { amount: Number(input.amount), promised: false } }
  }

  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: PaymentSessionStatus.AUTHORIZED, data: { ...input.data, promised: true } }
  }

  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: { ...input.data, amount: Number(input.amount) } }
  }

  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: { ...input.data, collected: true } }
  }

  /** Cash goes back by bank transfer, outside of this provider; the ledger of refunds is Medusa's. */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data: { ...input.data } }
  }

  async cancelPayment(input: { data?: Record<string, unknown> }): Promise<CancelPaymentOutput> {
    return { data: { ...input.data, promised: false } }
  }

  async deletePayment(): Promise<DeletePaymentOutput> {
    return { data: {} }
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: { ...input.data } }
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    if (input.data?.collected === true)
      return { status: PaymentSessionStatus.CAPTURED, data: { ...input.data } }
    const status =
      input.data?.promised === true ? PaymentSessionStatus.AUTHORIZED : PaymentSessionStatus.PENDING
    return { status, data: { ...input.data } }
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}
