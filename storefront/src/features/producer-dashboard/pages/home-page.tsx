import type { ProducerOrderPage, FeedPage, ProducerMoney } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { readMoney } from "../api/money"
import { markNoticesRead, readNotices } from "../api/notifications"
import { listOrders } from "../api/orders"
import { useDesk } from "../lib/membership"
import { MONEY, ORDERS } from "../lib/pages"
import { Read } from "../components/failure"
import { FileWaits } from "../components/onboarding/standing-notice"
import { OrderRow } from "../components/orders/order-row"

const SHOWN = 3
const MOST_NEWS = 8

/** What waits today: orders by their time, money, and what happened since. */
export function HomePage() {
  useTitle(m.producer_dashboard_title())
  const { me, place } = useDesk()
  return (
    <>
      <h1 className="text-2xl">{m.producer_dashboard_hello({ name: me.name })}</h1>
      <FileWaits place={place} />
      <Waiting />
      {!me.onBehalf && (place.role === "owner" || place.role === "accountant") ? <Money /> : null}
      {me.onBehalf ? null : <News />}
    </>
  )
}

function Waiting() {
  const { reading, reload } = useRead<ProducerOrderPage>("waiting", (signal) =>
    listOrders({ shelf: "to_do", q: "", limit: SHOWN }, signal),
  )
  return (
    <Section
      title={m.producer_dashboard_home_orders()}
      more={
        <Link {...ORDERS} preload={false} className="tap inline-flex items-center underline">
          {m.producer_dashboard_home_all_orders()}
        </Link>
      }
    >
      <Read reading={reading} onRetry={reload}>
        {(page) => (
          <div className="grid gap-3">
            <dl className="grid grid-cols-3 gap-2 text-center">
              {(
                [
                  [m.producer_dashboard_shelf_to_do(), page.counts.to_do, false],
                  [m.producer_dashboard_order_overdue(), page.overdue, page.overdue > 0],
                  [m.producer_dashboard_shelf_on_the_way(), page.counts.on_the_way, false],
                ] as const
              ).map(([label, count, bad]) => (
                <div key={label} className="rounded-card border border-line bg-sheet px-2 py-3">
                  <dd className={`text-2xl font-bold tabular-nums ${bad ? "text-bad" : ""}`}>
                    {countWords(count)}
                  </dd>
                  <dt className="text-sm text-soft">{label}</dt>
                </div>
              ))}
            </dl>
            {page.orders.length === 0 ? (
              <p className="text-soft">{m.producer_dashboard_orders_none_to_do()}</p>
            ) : (
              <ul className="grid gap-3">
                {page.orders.map((order) => (
                  <OrderRow key={order.id} order={order} onStepped={reload} />
                ))}
              </ul>
            )}
          </div>
        )}
      </Read>
    </Section>
  )
}

function Money() {
  const { reading, reload } = useRead<ProducerMoney>("money", (signal) => readMoney(signal))
  return (
    <Section
      title={m.producer_dashboard_nav_money()}
      more={
        <Link {...MONEY} preload={false} className="tap inline-flex items-center underline">
          {m.producer_dashboard_home_all_money()}
        </Link>
      }
    >
      <Read reading={reading} onRetry={reload}>
        {(money) => (
          <dl className="grid grid-cols-2 gap-2">
            {(
              [
                [m.producer_dashboard_money_payable(), money.payable],
                [m.producer_dashboard_money_held(), money.held + money.awaited],
              ] as const
            ).map(([label, amount]) => (
              <div key={label} className="rounded-card border border-line bg-sheet px-3 py-3">
                <dt className="text-sm text-soft">{label}</dt>
                <dd className="text-xl font-bold tabular-nums">{formatDong(amount)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Read>
    </Section>
  )
}

function News() {
  const { reading, reload } = useRead<FeedPage>("news", (signal) => readNotices(undefined, signal))
  const seen = async (until: string) => {
    if ((await markNoticesRead(until)).ok) reload()
  }
  return (
    <Section title={m.producer_dashboard_news()}>
      <Read reading={reading} onRetry={reload}>
        {({ notices, unread }) => (
          <div className="grid gap-3">
            {unread > 0 && notices[0] ? (
              <Button
                look="secondary"
                className="justify-self-start"
                onClick={() => void seen(notices[0]?.at ?? "")}
              >
                {m.producer_dashboard_news_seen({ count: unread })}
              </Button>
            ) : null}
            {notices.length === 0 ? <p className="text-soft">{m.producer_dashboard_news_none()}</p> : null}
            <ul className="grid gap-2">
              {notices.slice(0, MOST_NEWS).map((notice) => (
                <li
                  key={notice.id}
                  className={`grid gap-1 rounded-card border bg-sheet px-4 py-3 ${notice.unread ? "border-accent" : "border-line"}`}
                >
                  <p className="font-bold">{notice.title}</p>
                  {notice.lines.map((line) => (
                    <p key={line} className="text-sm break-words">
                      {line}
                    </p>
                  ))}
                  <p className="flex flex-wrap items-center gap-x-4 text-sm text-soft">
                    {timeWords(notice.at)}
                    {notice.action ? (
                      <a
                        href={notice.action.path}
                        className="tap inline-flex items-center text-accent-ink underline"
                      >
                        {notice.action.label}
                      </a>
                    ) : null}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Read>
    </Section>
  )
}
