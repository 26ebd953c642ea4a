import { createFileRoute } from "@tanstack/react-router"
import { postBasket } from "~/features/basket/api/post-basket"
import { Basket, loadBasket } from "~/features/basket/components/basket"
import { m } from "~/paraglide/messages"
import { fetchBasketWithDelivery } from "~/shared/basket/api"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"

export const Route = createFileRoute("/gio-hang")({
  // Pages for reading do not download the code for buying.
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
  // The page's notices (corrections, an undo) are shown once: nothing is cached, nothing is prefetched.
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.nav_basket()),
  component: BasketRoute,
})

function BasketRoute() {
  return <Basket basketWithDelivery={Route.useLoaderData()} />
}
