import type { FeedPage } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { Figures } from "~/shared/dashboard/figures"
import { Page } from "~/shared/dashboard/page"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { moneyQuery } from "../api/money"
import { markNotificationsRead, notificationsQuery } from "../api/notifications"
import { waitingOrdersQuery } from "../api/orders"
import { StandingNotice } from "../components/onboarding/standing-notice"
import { OrderRow } from "../components/orders/order-row"
import { useMembership, useProducerSession } from "../lib/membership"
import { homeFigures } from "../lib/money-words"
import { PAGES } from "../lib/pages"

const SHOWN_NOTIFICATIONS = 8

/** What waits today: orders by their time, money, and what happened since. */
export function HomePage() {
  const { me } = useProducerSession()
  const membership = useMembership()
  return (
    <Page title={m.producer_dashboard_nav_home()} heading={m.producer_dashboard_hello({ name: me.name })}>
      <StandingNotice membership={membership} />
      <WaitingOrders />
      {!me.onBehalf && (membership.role === "owner" || membership.role === "accountant") ? <Money /> : null}
      {me.onBehalf ? null : <Notifications />}
    </Page>
  )
}

function WaitingOrders() {
  return (
    <Section
      title={m.producer_dashboard_home_orders()}
      more={
        <Link to={PAGES.orders} className="tap inline-flex items-center underline">
          {m.producer_dashboard_home_all_orders()}
        </Link>
      }
    >
      <QueryView query={useQuery(waitingOrdersQuery())}>
        {({ counts, overdue, orders }) => (
          <div className="grid gap-3">
            <Figures
              className="grid-cols-3"
              figures={[
                { label: m.producer_dashboard_group_to_do(), value: countWords(counts.to_do) },
                {
                  label: m.producer_dashboard_order_overdue(),
                  value: countWords(overdue),
                  bad: overdue > 0,
                },
                { label: m.producer_dashboard_group_on_the_way(), value: countWords(counts.on_the_way) },
              ]}
            />
            {orders.length === 0 ? (
              <p className="text-soft">{m.producer_dashboard_orders_none_to_do()}</p>
            ) : (
              <ul className="grid gap-3">
                {orders.map((order) => (
                  <OrderRow key={order.id} order={order} />
                ))}
              </ul>
            )}
          </div>
        )}
      </QueryView>
    </Section>
  )
}

function Money() {
  return (
    <Section
      title={m.producer_dashboard_nav_money()}
      more={
        <Link to={PAGES.money} className="tap inline-flex items-center underline">
          {m.producer_dashboard_home_all_money()}
        </Link>
      }
    >
      <QueryView query={useQuery(moneyQuery())} rows={1}>
        {(money) => (
          <Figures
            className="grid-cols-2"
            figures={homeFigures(money).map(({ name, amount }) => ({
              label: name,
              value: formatDong(amount),
            }))}
          />
        )}
      </QueryView>
    </Section>
  )
}

function Notifications() {
  const query = useQuery(notificationsQuery())
  return (
    <Section title={m.producer_dashboard_notifications()}>
      <QueryView query={query}>{(page) => <NotificationList page={page} />}</QueryView>
    </Section>
  )
}

function NotificationList({ page: { notices, unread } }: { page: FeedPage }) {
  const { run, busy } = useCommand(markNotificationsRead, { refresh: [notificationsQuery().queryKey] })
  const [latest] = notices
  return (
    <div className="grid gap-3">
      {unread > 0 && latest ? (
        <Button
          look="secondary"
          className="justify-self-start"
          disabled={busy}
          onClick={() => run(latest.at)}
        >
          {m.producer_dashboard_notifications_seen({ count: unread })}
        </Button>
      ) : null}
      {notices.length === 0 ? <p className="text-soft">{m.producer_dashboard_notifications_none()}</p> : null}
      <ul className="grid gap-2">
        {notices.slice(0, SHOWN_NOTIFICATIONS).map((notification) => (
          <li
            key={notification.id}
            className={`grid gap-1 rounded-card border bg-sheet px-4 py-3 ${notification.unread ? "border-accent" : "border-line"}`}
          >
            <p className="font-bold">{notification.title}</p>
            {notification.lines.map((line) => (
              <p key={line} className="text-sm break-words">
                {line}
              </p>
            ))}
            <p className="flex flex-wrap items-center gap-x-4 text-sm text-soft">
              {timeWords(notification.at)}
              {notification.action ? (
                <a
                  href={notification.action.path}
                  className="tap inline-flex items-center text-accent-ink underline"
                >
                  {notification.action.label}
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
