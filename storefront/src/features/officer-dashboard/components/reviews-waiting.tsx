import type { ReviewPage } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { listReviews } from "../api/reviews"
import { reviewSearch } from "../lib/review-address"
import { PRODUCERS } from "../lib/rooms"
import { Failure, RowSkeletons } from "./failure"

const SHOWN = 3

/** Files that wait for this officer, on the first page of the office. */
export function ReviewsWaiting() {
  const { reading, reload } = useRead<ReviewPage>("waiting reviews", (signal) =>
    listReviews({ standing: "submitted", q: "", limit: SHOWN }, signal),
  )
  return (
    <Section
      title={
        reading.state === "ready"
          ? `${m.onb_office_home_waiting()} (${countWords(reading.value.counts.submitted)})`
          : m.onb_office_home_waiting()
      }
      more={
        <Link {...PRODUCERS} preload={false} className={buttonClass("secondary")}>
          {m.onb_office_home_all()}
        </Link>
      }
    >
      {reading.state === "reading" ? <RowSkeletons count={2} /> : null}
      {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {reading.state === "ready" && reading.value.producers.length === 0 ? (
        <p className="text-soft">{m.onb_office_home_none()}</p>
      ) : null}
      {reading.state === "ready" ? (
        <ul className="grid gap-1">
          {reading.value.producers.map((row) => (
            <li key={row.id} className="border-b border-line">
              <Link
                {...PRODUCERS}
                search={reviewSearch({ shelf: "submitted", q: "", id: row.id })}
                preload={false}
                className="tap flex flex-wrap items-center justify-between gap-x-4 py-2 hover:underline"
              >
                <span className="min-w-0 font-bold">{row.name}</span>
                <span className="text-soft tabular-nums">
                  {m.onb_office_since({ time: timeWords(row.since) })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
