import { orderToken, type PayPage } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { qrSvg } from "~/shared/server/qr"
import { readerBackend } from "~/shared/server/reader-backend"
import type { PaymentResult, PaymentView } from "../lib/views"

const paymentView = (page: PayPage): PaymentView => ({
  ...page,
  requests: page.requests.map(({ qr, ...request }) => ({
    ...request,
    picture: qr === null ? null : `data:image/svg+xml,${encodeURIComponent(qrSvg(qr))}`,
  })),
})

/** Reads the payment of a signed link. A link that is wrong in any way is `invalid`, without details. */
export async function readPayment(token: string, locale: Locale): Promise<PaymentResult> {
  const checked = orderToken.safeParse(token)
  if (!checked.success) return { state: "invalid" }
  const read = await readerBackend(locale)("readPayPage", { params: { token: checked.data } })
  if (read.ok) return { state: "ready", payment: paymentView(read.value) }
  return read.status < 500 && read.status !== 429 ? { state: "invalid" } : { state: "away" }
}
