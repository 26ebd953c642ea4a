import { takenOverLater } from "~/shared/lib/hydrate-later"

export const { load: loadCheckout, Page: Checkout } = takenOverLater(
  async () => (await import("./checkout-page")).CheckoutPage,
)
