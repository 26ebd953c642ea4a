import { pathInLocale } from "~/shared/i18n/locale"
import { getLocale } from "~/paraglide/runtime"
import { announceBasketCount } from "~/shared/lib/basket-count"
import type { AddAnswer } from "./views"

/** A write that was lost on the way is forgotten after this time. */
const LONGEST_SECONDS = 30

/** Notes pieces as on their way (`adds-on-the-way.ts`); for 0 seconds: not any more. */
function note(key: string, pieces: string, seconds: number): void {
  document.cookie = `ocop_basket_add_${key}=${pieces}; path=/; max-age=${seconds}; samesite=lax`
  announceBasketCount()
}

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
  const key = Date.now().toString(36) + Math.random().toString(36).slice(2, 8)
  note(key, /^\d{1,3}$/.test(quantity) ? quantity : "1", LONGEST_SECONDS)
  const answer = await send({ intent: "add", variantId, quantity, key }).catch(() => null)
  // The server's answer takes the note away. A page that is being left runs no timer: its write goes on without it.
  if (answer === null) setTimeout(() => note(key, "0", 0))
  announceBasketCount()
  return answer
}
