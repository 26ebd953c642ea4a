import { Link } from "@tanstack/react-router"
import { cx } from "~/shared/lib/class-names"
import type { DashboardPath } from "./navigation"

export interface Figure {
  readonly label: string
  readonly value: string
  /** Whether somebody has to look after it. */
  readonly bad?: boolean
  /** The page behind it. */
  readonly to?: DashboardPath
}

/** Numbers in a row, the number large and its name below. */
export function Figures({
  figures,
  className = "grid-cols-2 sm:grid-cols-3 lg:grid-cols-6",
}: {
  figures: readonly Figure[]
  /** Its columns. */
  className?: string
}) {
  return (
    <dl className={cx("grid gap-2", className)}>
      {figures.map(({ label, value, bad = false, to }) => (
        <div
          key={label}
          className="flex flex-col-reverse justify-end rounded-card border border-line bg-sheet p-3"
        >
          <dt className="text-sm text-soft">
            {to ? (
              <Link to={to} className="link">
                {label}
              </Link>
            ) : (
              label
            )}
          </dt>
          <dd className={cx("text-xl font-bold tabular-nums", bad && "text-bad")}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
