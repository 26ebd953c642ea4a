import { createFileRoute, notFound } from "@tanstack/react-router"
import { fetchMailbox } from "~/features/demo-mailbox/api/mailbox"
import { MailboxPage } from "~/features/demo-mailbox/components/mailbox-page"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"
import { ServiceAway } from "~/shared/ui/service-away"

export const Route = createFileRoute("/hop-thu-thu")({
  codeSplitGroupings: [["loader", "component"]],
  loader: async ({ context: { locale } }) => {
    answerPrivately()
    const reading = await fetchMailbox({ data: { locale } })
    if (reading.state === "missing") throw notFound()
    if (reading.state === "away") answerUnavailable()
    return reading
  },
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.producer_dashboard_order_mailbox_title()),
  component: MailboxRoute,
})

function MailboxRoute() {
  const reading = Route.useLoaderData()
  return reading.state === "ready" ? <MailboxPage emails={reading.emails} /> : <ServiceAway />
}
