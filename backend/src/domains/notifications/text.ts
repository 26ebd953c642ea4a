import type { Locale } from "@ocop/contracts"

/** Text of one notification in one language; the feed shows it as it is, an e-mail inside its frame. */
export interface NotificationText {
  readonly subject: string
  readonly lines: readonly string[]
  /** Call to action: a path of the shop, e.g. `/don-hang/1.order_…`. */
  readonly action?: { readonly label: string; readonly path: string }
}

export type NotificationTemplate<Data> = (data: Data, locale: Locale) => NotificationText

/** Renders both languages together, so that none is forgotten. */
export const bilingual =
  <Data>(texts: Readonly<Record<Locale, (data: Data) => NotificationText>>): NotificationTemplate<Data> =>
  (data, locale) =>
    texts[locale](data)

/** `120.000 ₫`, as the shop writes it. */
export const dongText = (amount: number): string =>
  `${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ".")} ₫`
