import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"

export type TagTone = "plain" | "star" | "good" | "bad" | "indigo"
const TONES: Record<TagTone, string> = {
  plain: "bg-sunken text-ink",
  star: "bg-star-wash text-star-ink",
  good: "bg-sunken text-good",
  bad: "bg-bad-wash text-bad",
  indigo: "bg-indigo-wash text-indigo",
}

export function Tag({
  tone = "plain",
  className,
  children,
}: {
  tone?: TagTone
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs leading-5",
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}

/** Marks a value that was made up for the demo. Always beside the value, with its explanation. */
export function IllustrativeTag({ className }: { className?: string }) {
  return (
    <abbr
      title={m.ui_illustrative_explained()}
      className={cx(
        "rounded border border-dashed border-strong-line px-1 text-xs whitespace-nowrap text-soft no-underline",
        className,
      )}
    >
      {m.ui_illustrative()}
    </abbr>
  )
}
