import type { Membership, ProducerMe } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { Navigation } from "~/shared/dashboard/navigation"
import { notificationsQuery } from "../api/notifications"
import { waitingOrdersQuery } from "../api/orders"
import { waitingEnquiriesQuery, waitingQuestionsQuery, waitingReviewsQuery } from "../api/reviews"
import { useChosenMembership } from "../lib/membership"
import { mayOpen, PAGES, producerPages, type ProducerPage } from "../lib/pages"

/** The pages that are open to the person, with what waits on them. */
export function ProducerNavigation({ me }: { me: ProducerMe }) {
  const membership = useChosenMembership(me)
  if (!membership) return null
  const pages = producerPages.filter(
    (page) => !page.unlisted && mayOpen(page, membership.role, me.onBehalf !== null),
  )
  // Every reading of an officer with delegated access is logged as an act, so nothing is read beside the work.
  return me.onBehalf ? <Pages pages={pages} /> : <CountedPages pages={pages} membership={membership} />
}

function Pages({
  pages,
  counts = {},
}: {
  pages: readonly ProducerPage[]
  counts?: Partial<Record<ProducerPage["to"], number | undefined>>
}) {
  return (
    <Navigation
      items={pages.map(({ to, label }) => ({
        to,
        label: label(),
        exact: to === PAGES.home,
        count: counts[to],
      }))}
    />
  )
}

function CountedPages({
  pages,
  membership: { role },
}: {
  pages: readonly ProducerPage[]
  membership: Membership
}) {
  const notifications = useQuery(notificationsQuery())
  const orders = useQuery(waitingOrdersQuery())
  const reviews = useWaitingReviews(role === "owner" || role === "sales")
  return (
    <Pages
      pages={pages}
      counts={{
        [PAGES.home]: notifications.data?.unread,
        [PAGES.orders]: orders.data?.counts.to_do,
        [PAGES.reviews]: reviews,
      }}
    />
  )
}

/** How many reviews, questions and enquiries wait for an answer. */
function useWaitingReviews(enabled: boolean): number {
  const reviews = useQuery({ ...waitingReviewsQuery(), enabled })
  const questions = useQuery({ ...waitingQuestionsQuery(), enabled })
  const enquiries = useQuery({ ...waitingEnquiriesQuery(), enabled })
  return (
    (reviews.data?.toAnswer ?? 0) + (questions.data?.toAnswer ?? 0) + (enquiries.data?.counts.waiting ?? 0)
  )
}
