import type { ReactNode } from "react"
import { cx } from "~/shared/lib/class-names"

const TONES = {
  info: "border-indigo bg-indigo-wash",
  warning: "border-star bg-star-wash",
  error: "border-bad bg-bad-wash",
  success: "border-good bg-sunken",
} as const

/** A notice: what happened, and what to do. Screen readers announce errors and warnings at once. */
export function Notice({
  tone = "info",
  title,
  children,
  className,
}: {
  tone?: keyof typeof TONES
  title?: ReactNode
  children?: ReactNode
  className?: string
}) {
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={cx("rounded-lg border-l-4 px-4 py-3 text-ink", TONES[tone], className)}
    >
      {title ? <p className="font-bold">{title}</p> : null}
      {children}
    </div>
  )
}
