/** A card payment that was begun at the checkout and is confirmed on its own page, for this tab only. */
export interface CardHandover {
  readonly clientSecret: string
  readonly key: string
  /** Dong. */
  readonly total: number
}

const KEY = "ocop:card"

/** The page of the card form; opened as a whole page, because only its own answer lets Stripe's scripts in. */
export const CARD_PAGE = "/tra-bang-the"

export function handCardOver(handover: CardHandover): void {
  sessionStorage.setItem(KEY, JSON.stringify(handover))
}

export function takenCard(): CardHandover | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Partial<CardHandover> | null
    return typeof kept?.clientSecret === "string" &&
      typeof kept.key === "string" &&
      typeof kept.total === "number"
      ? { clientSecret: kept.clientSecret, key: kept.key, total: kept.total }
      : null
  } catch {
    return null
  }
}

export function forgetCard(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}
