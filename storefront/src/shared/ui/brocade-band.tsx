import { cx } from "~/shared/lib/class-names"

/** A band of brocade across the page, as an image file. Decoration. */
export function BrocadeBand({ seed = "cho-ocop", className }: { seed?: string; className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={cx("h-3 bg-repeat-x", className)}
      style={{ backgroundImage: `url("/tranh/dai/${seed}.svg")`, backgroundSize: "auto 100%" }}
    />
  )
}
