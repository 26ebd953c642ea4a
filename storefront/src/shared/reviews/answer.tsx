import { formatDateVi } from "@ocop/vietnam-time"
import { m } from "~/paraglide/messages"

/** Answer of the producer to a review or a question. */
export function Answer({
  producer,
  at,
  children,
}: {
  producer: string
  at: string | null
  children: string
}) {
  return (
    <div className="border-l-4 border-accent bg-sunken px-3 py-2">
      <p className="text-sm">
        <span className="font-bold">{m.review_answer_by({ producer })}</span>
        {at ? <span className="text-soft"> · {formatDateVi(at)}</span> : null}
      </p>
      <p className="break-words whitespace-pre-line">{children}</p>
    </div>
  )
}
