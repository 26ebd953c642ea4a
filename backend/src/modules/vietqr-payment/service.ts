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
 * Bank transfer by VietQR. Authorised means "the order stands and the transfer is awaited"; the money is captured
 * when the bank said that the whole amount arrived (`workflows/payment/apply-transfer`). No bank can be asked here,
 * so nothing outside is called and nothing can hang.
 */
export class VietQrPaymentProvider extends AbstractPaymentProvider {
  static override identifier = "vietqr"

  // The base class hides its constructor and Medusa's provider loader needs a public one.
  // eslint-disable-next-line @typescript-eslint/no-useless-constructor
  constructor(container: Record<string, unknown>, options: Record<string, unknown>) {
    super(container, options)
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    return { id: randomUUID(), data: { amount: Number(input.amount), awaited: false } }
  }

  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: PaymentSessionStatus.AUTHORIZED, data: { ...input.data, awaited: true } }
  }

  async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return { data: { ...input.data, amount: Number(input.amount) } }
  }

  async capturePayment(input: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data: { ...input.data, arrived: true } }
  }

  /** Money goes back by a transfer of the operator's; this only records it. */
  async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    return { data: { ...input.data } }
  }

  async cancelPayment(input: { data?: Record<string, unknown> }): Promise<CancelPaymentOutput> {
    return { data: { ...input.data, awaited: false } }
  }

  async deletePayment(): Promise<DeletePaymentOutput> {
    return { data: {} }
  }

  async retrievePayment(input: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: { ...input.data } }
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    if (input.data?.arrived === true)
      return { status: PaymentSessionStatus.CAPTURED, data: { ...input.data } }
    const status =
      input.data?.awaited === true ? PaymentSessionStatus.AUTHORIZED : PaymentSessionStatus.PENDING
    return { status, data: { ...input.data } }
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED }
  }
}
