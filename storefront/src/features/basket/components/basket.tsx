import { hydrateLater } from "~/shared/lib/hydrate-later"

export const { load: loadBasket, Page: Basket } = hydrateLater(
  async () => (await import("./basket-page")).BasketPage,
)
