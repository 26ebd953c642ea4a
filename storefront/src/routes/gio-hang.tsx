import { createFileRoute } from "@tanstack/react-router"
import { postBasket } from "~/features/basket/api/post-basket"
import { Basket, loadBasket } from "~/features/basket/components/basket"
import { m } from "~/paraglide/messages"
import { fetchBasketWithDelivery } from "~/shared/basket/api"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"

export const Route = createFileRoute("/gio-hang")({
  // Who only reads about goods does not load how they are bought.
  codeSplitGroupings: [["loader", "component"]],
  server: { handlers: { POST: ({ request }) => postBasket(request) } },
  loaderDeps: ({ search }) => ({ provinceCode: search.tinh ?? "", communeCode: search.xa ?? "" }),
  loader: async ({ context: { locale }, deps }) => {
    answerPrivately()
    const [basketWithDelivery] = await Promise.all([
      fetchBasketWithDelivery({ data: { ...deps, locale } }),
      loadBasket(),
    ])
    if (basketWithDelivery.reading.state === "away") answerUnavailable()
    return basketWithDelivery
  },
  // What the page tells (corrections, an undo) is told once: nothing is kept, nothing is read ahead.
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.nav_basket()),
  component: BasketRoute,
})

function BasketRoute() {
  return <Basket basketWithDelivery={Route.useLoaderData()} />
}
