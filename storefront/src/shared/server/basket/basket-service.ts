import type { Answer, ApiResult, Problem } from "@ocop/contracts"
import type {
  BasketChange,
  BasketNotices,
  BasketResult,
  QuoteResult,
  RemovedLine,
} from "~/shared/basket/views"
import { NO_NOTICES } from "~/shared/basket/views"
import type { Locale } from "~/shared/i18n/locale"
import type { ChosenPlace } from "~/shared/places/views"
import { readerBackend } from "../reader-backend"
import { takeFlash } from "../form-flash"
import { addsOnTheWay, forgetBasket, ownBasketId, rememberBasket } from "./cookie"
import { basketBeingOpened, rememberOpening } from "./opening-baskets"
import { rememberPlace } from "./place-cookie"
import { basketView, quoteView } from "./view"

type BasketAnswer = Answer<"readBasket">
const FORM = "basket"
export const BASKET_FORM = FORM

/** Answers after which this basket can never be used again. */
const isGone = (problem: Problem) =>
  problem.code === "basket_not_found" || problem.code === "basket_already_ordered"
const isAway = (status: number) => status >= 500
const problemOf = ({ code, message }: Problem) => ({ code, message })

/** Reads the visitor's basket; the backend confirms prices and stock and reports its corrections. */
export async function readOwnBasket(locale: Locale): Promise<BasketResult> {
  const notices = noticesOfFlash()
  const id = ownBasketId()
  if (id === null) return { state: "empty", notices }
  const read = await readerBackend(locale)("readBasket", { params: { id } })
  return readingOf(read, notices)
}

function readingOf(read: ApiResult<BasketAnswer>, notices: BasketNotices): BasketResult {
  if (!read.ok) {
    if (isGone(read.problem)) {
      forgetBasket()
      return { state: "empty", notices: { ...notices, problem: problemOf(read.problem) } }
    }
    return { state: "away" }
  }
  rememberBasket(read.value)
  const corrections = [...notices.corrections, ...read.value.corrections]
  return read.value.count === 0
    ? { state: "empty", notices: { ...notices, corrections } }
    : { state: "ready", basket: basketView(read.value), notices: { ...notices, corrections } }
}

/**
 * Makes one change and reads the basket after it. A refusal (sold out, not for sale) is a notice beside the basket, which
 * stays as it was. A basket that does not exist any more is replaced by a new one when a listing is added.
 *
 * @param key of an add whose page may be left before its answer
 */
export async function changeOwnBasket(
  change: BasketChange,
  locale: Locale,
  key?: string,
): Promise<BasketResult> {
  const call = readerBackend(locale)
  if (change.intent === "add") {
    const keys = key === undefined ? [] : [...new Set([...addsOnTheWay(), key])]
    const id = ownBasketId() ?? (await basketBeingOpened(keys))
    const line = { variantId: change.variantId, quantity: change.quantity }
    const open = () => {
      const opened = call("createBasket", { body: line })
      rememberOpening(
        keys,
        opened.then((answer) => (answer.ok ? answer.value.id : null)).catch(() => null),
      )
      return opened
    }
    let added = id === null ? await open() : await call("addBasketLine", { params: { id }, body: line })
    if (!added.ok && id !== null && isGone(added.problem)) added = await open()
    return afterChange(added, { ...NO_NOTICES, added: true }, locale)
  }
  const id = ownBasketId()
  if (id === null) return { state: "empty", notices: NO_NOTICES }
  const params = { id, lineId: change.lineId }
  if (change.intent === "set")
    return afterChange(
      await call("setBasketLine", { params, body: { quantity: change.quantity } }),
      NO_NOTICES,
      locale,
    )
  const before = await call("readBasket", { params: { id } })
  const removed = before.ok ? removedLine(before.value, change.lineId) : null
  const corrections = before.ok ? before.value.corrections : []
  return afterChange(
    await call("removeBasketLine", { params }),
    { ...NO_NOTICES, corrections, removed },
    locale,
  )
}

function removedLine(basket: BasketAnswer, lineId: string): RemovedLine | null {
  const line = basket.groups.flatMap((group) => group.lines).find((entry) => entry.id === lineId)
  return line ? { variantId: line.variantId, title: line.title, quantity: line.quantity } : null
}

async function afterChange(
  changed: ApiResult<BasketAnswer>,
  notices: BasketNotices,
  locale: Locale,
): Promise<BasketResult> {
  if (changed.ok || isAway(changed.status) || isGone(changed.problem)) return readingOf(changed, notices)
  const problem = problemOf(changed.problem)
  const id = ownBasketId()
  if (id === null) return { state: "empty", notices: { ...NO_NOTICES, problem } }
  const read = await readerBackend(locale)("readBasket", { params: { id } })
  return readingOf(read, { ...NO_NOTICES, problem })
}

/** Delivery quote of the visitor's basket to a commune, which is remembered for the order. */
export async function quoteOwnBasket(
  place: ChosenPlace,
  locale: Locale,
  fetchFrom: string[] = [],
): Promise<QuoteResult> {
  rememberPlace(place)
  const id = ownBasketId()
  if (id === null) return { ok: false, problem: { code: "basket_empty", message: "" } }
  const read = await readerBackend(locale)("quoteDelivery", { params: { id }, body: { ...place, fetchFrom } })
  return read.ok
    ? { ok: true, quote: quoteView(read.value) }
    : { ok: false, problem: problemOf(read.problem) }
}

/** Notices that a change without scripts left for the next page. The cookie is the server's own, but checked. */
function noticesOfFlash(): BasketNotices {
  const flash = takeFlash(FORM)
  if (!flash) return NO_NOTICES
  const { corrections, problem, removed, added } = flash as Partial<BasketNotices>
  return {
    corrections: Array.isArray(corrections)
      ? corrections.filter((entry) => typeof entry?.title === "string" && typeof entry.code === "string")
      : [],
    problem: typeof problem?.message === "string" ? problem : null,
    removed: typeof removed?.variantId === "string" && typeof removed.title === "string" ? removed : null,
    added: added === true,
  }
}
