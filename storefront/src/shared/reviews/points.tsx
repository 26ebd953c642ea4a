import { m } from "~/paraglide/messages"

/** Review points as filled circles, never as stars: stars are the OCOP programme's, awarded by a council. */
export function Points({ points }: { points: number }) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span aria-hidden="true" className="tracking-widest text-indigo">
        {"●".repeat(points)}
        {"○".repeat(5 - points)}
      </span>
      <span className="text-sm font-bold">{m.review_points({ points })}</span>
    </span>
  )
}
