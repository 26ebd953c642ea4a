import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"

const SHAPE = "M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8L10 14.9l-5.2 2.7 1-5.8L1.6 7.7l5.8-.8z"

/** OCOP stars of a certificate that is valid now; the caller has compared the period with the clock. */
export function StarBadge({ star, className }: { star: number; className?: string }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded bg-star-wash px-1.5 py-0.5 text-star-ink",
        className,
      )}
      title={m.ui_star_label({ star })}
    >
      <span className="sr-only">{m.ui_star_label({ star })}</span>
      <span aria-hidden="true" className="text-xs font-bold">
        OCOP
      </span>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${star * 20} 20`}
        height="13"
        width={star * 13}
        className="text-star"
      >
        {Array.from({ length: star }, (_, index) => (
          <path key={index} d={SHAPE} transform={`translate(${index * 20} 0)`} fill="currentColor" />
        ))}
      </svg>
    </span>
  )
}
