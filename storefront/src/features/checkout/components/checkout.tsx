import { takenOverLater } from "~/shared/lib/taken-over-later"

export const { load: loadCheckout, Page: Checkout } = takenOverLater(
  async () => (await import("./checkout-page")).CheckoutPage,
)
