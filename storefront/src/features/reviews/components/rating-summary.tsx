import type { ReviewSummary } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { averageText } from "~/shared/reviews/average"

/** Rating summary: the average and the distribution of points, five first. */
export function RatingSummary({ summary: { count, tenths, spread } }: { summary: ReviewSummary }) {
  const most = Math.max(1, ...spread)
  return (
    <section aria-label={m.review_spread()} className="rounded-card border border-line bg-sheet p-4">
      <p className="pb-2">
        <span className="text-2xl font-bold">
          {m.review_average({ average: averageText(tenths, getLocale()) })}
        </span>{" "}
        <span className="text-soft">· {m.review_count({ count })}</span>
      </p>
      <ul className="grid gap-1 text-sm">
        {[5, 4, 3, 2, 1].map((points) => {
          const many = spread[points - 1] ?? 0
          return (
            <li key={points} className="grid grid-cols-[7rem_1fr] items-center gap-2">
              <span>{m.review_spread_row({ points, count: many })}</span>
              <span aria-hidden="true" className="h-2 rounded-full bg-sunken">
                <span
                  className="block h-2 rounded-full bg-indigo"
                  style={{ width: `${String(Math.round((many / most) * 100))}%` }}
                />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
