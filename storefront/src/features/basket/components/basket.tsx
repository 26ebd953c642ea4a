import { takenOverLater } from "~/shared/lib/hydrate-later"

export const { load: loadBasket, Page: Basket } = takenOverLater(
  async () => (await import("./basket-page")).BasketPage,
)
