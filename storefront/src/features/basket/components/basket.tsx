import { takenOverLater } from "~/shared/lib/taken-over-later"

export const { load: loadBasket, Page: Basket } = takenOverLater(
  async () => (await import("./basket-page")).BasketPage,
)
