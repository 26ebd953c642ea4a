import { hydrateLater } from "~/shared/lib/hydrate-later"

export const { load: loadCheckout, Page: Checkout } = hydrateLater(
  async () => (await import("./checkout-page")).CheckoutPage,
)
