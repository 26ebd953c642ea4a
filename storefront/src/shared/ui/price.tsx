import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { IllustrativeTag } from "./tag"

/**
 * A price, or “liên hệ” for a listing without a posted price.
 * @param dong integer dong; null: no posted price
 */
export function Price({
  dong,
  unit,
  illustrative = false,
  className,
}: {
  dong: number | null
  unit?: string | null
  illustrative?: boolean
  className?: string
}) {
  if (dong === null)
    return <span className={cx("font-bold text-indigo", className)}>{m.ui_price_on_request()}</span>
  return (
    <span className={cx("font-bold text-accent-ink", className)}>
      <span className="whitespace-nowrap tabular-nums">{formatDong(dong)}</span>
      {unit ? <span className="text-sm font-normal text-soft"> / {unit}</span> : null}
      {illustrative ? (
        <>
          {" "}
          <IllustrativeTag className="font-normal" />
        </>
      ) : null}
    </span>
  )
}
