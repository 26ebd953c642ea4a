import { createFileRoute } from "@tanstack/react-router"
import { CardPage } from "~/features/payment/components/card-page"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"

/** Card payment. Opened as a whole page from the checkout: its response is the only one whose policy allows Stripe. */
export const Route = createFileRoute("/tra-bang-the")({
  codeSplitGroupings: [["loader", "component"]],
  loader: () => answerPrivately(),
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.pay_card_title()),
  component: CardPage,
})
