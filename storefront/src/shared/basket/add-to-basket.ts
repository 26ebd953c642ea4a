import { pathInLocale } from "~/shared/i18n/locale"
import { getLocale } from "~/paraglide/runtime"
import { beginAdd, endAdd } from "~/shared/lib/adds-on-the-way"
import { announceBasketCount, hasBasket } from "~/shared/lib/basket-count"
import type { AddAnswer } from "./views"

/** A visitor's first two adds, at once, would open two baskets. */
let first: Promise<unknown> = Promise.resolve()

async function send(fields: Readonly<Record<string, string>>): Promise<AddAnswer | null> {
  const answer = await fetch(pathInLocale("/gio-hang", getLocale()), {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams(fields),
    // Goes on when the visitor leaves the page, and needs no further code that would have to be loaded first.
    keepalive: true,
  })
  return answer.ok ? ((await answer.json()) as AddAnswer) : null
}

/** Puts a listing into the basket. @returns null when the shop did not answer */
export async function addToBasket(variantId: string, quantity: string): Promise<AddAnswer | null> {
  const key = beginAdd(Number(quantity))
  const sent = (hasBasket() ? Promise.resolve() : first).then(() =>
    send({ intent: "add", variantId, quantity, key }),
  )
  first = sent.catch(() => undefined)
  try {
    return await sent
  } catch {
    return null
  } finally {
    endAdd(key)
    announceBasketCount()
  }
}
