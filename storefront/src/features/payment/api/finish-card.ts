import type { Problem } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { forgetBasket, ownBasketId } from "~/shared/server/basket/cookie"
import { readerBackend } from "~/shared/server/reader-backend"

const TIMEOUT_MS = 25_000

export type CardAnswer =
  { ok: true; token: string; code: string } | { ok: false; problem: Pick<Problem, "code" | "message"> }

/** Places the order of a confirmed card. Idempotent: the basket is forgotten only when the order's link is on its way. */
export async function finishCard(locale: Locale): Promise<CardAnswer> {
  const id = ownBasketId()
  if (id === null) return { ok: false, problem: { code: "basket_empty", message: "" } }
  const placed = await readerBackend(locale, TIMEOUT_MS)("orderByCard", { params: { id } })
  if (!placed.ok) return { ok: false, problem: placed.problem }
  forgetBasket()
  return { ok: true, token: placed.value.token, code: placed.value.code }
}
