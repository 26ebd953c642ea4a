import { basketId, type Basket } from "@ocop/contracts"
import { BASKET_COUNT_COOKIE } from "~/shared/lib/basket-count"
import { addingCookie, addsIn } from "~/shared/lib/adds-on-the-way"
import { cookieHeader, dropCookie, readCookie, writeCookie, type OwnCookie } from "../cookies"

const MONTH = 30 * 24 * 60 * 60
/** Cookie of the basket's id. Who knows the id can change the basket, so scripts never see it. */
const ID: OwnCookie = { name: "ocop_basket", maxAgeSeconds: MONTH }
const COUNT: OwnCookie = { name: BASKET_COUNT_COOKIE, maxAgeSeconds: MONTH, readableByScripts: true }

/** Id of the visitor's basket, or null. */
export function ownBasketId(): string | null {
  const found = basketId.safeParse(readCookie(ID))
  return found.success ? found.data : null
}

export function rememberBasket(basket: Pick<Basket, "id" | "count">): void {
  writeCookie(ID, basket.id)
  writeCookie(COUNT, String(Math.min(basket.count, 9_999)))
}

/** Forgets the basket: after ordering, or when it does not exist any more. */
export function forgetBasket(): void {
  dropCookie(ID)
  dropCookie(COUNT)
}

/** Keys of the adds for which the visitor's pages wait. */
export const addsOnTheWay = (): readonly string[] => addsIn(cookieHeader())

/** Tells the visitor's pages, with this answer, that the add of the key has arrived. */
export function endAdd(key: string): void {
  const name = addingCookie(key)
  if (name !== null) dropCookie({ name, maxAgeSeconds: 0, readableByScripts: true })
}
