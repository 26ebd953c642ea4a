import type { ShownReview } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import type { PhotoView } from "~/shared/catalogue/views"
import { Photo } from "~/shared/ui/photo"
import { Answer } from "./answer"
import { Points } from "./points"

/** One review with the producer's answer. `children` stands below it: the actions on the review. */
export function ReviewItem({
  review,
  photo,
  producer,
  children,
}: {
  review: ShownReview
  photo: PhotoView | null
  producer: string
  children?: ReactNode
}) {
  return (
    <li className="grid gap-2 rounded-card border border-line bg-sheet p-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Points points={review.points} />
        <span className="text-sm text-soft">
          {formatDateVi(review.at)}
          {review.edited ? ` · ${m.review_edited()}` : ""}
        </span>
      </p>
      <p className="text-sm">
        <span className="font-bold">{review.author ?? m.review_buyer()}</span>{" "}
        <span className="text-good">✓ {m.review_verified()}</span>
      </p>
      {review.text ? <p className="break-words whitespace-pre-line">{review.text}</p> : null}
      {photo ? (
        <Photo
          photo={photo}
          sizes="10rem"
          alt={m.review_photo_alt()}
          width={160}
          height={160}
          loading="lazy"
          className="aspect-square w-40 rounded-lg bg-sunken object-cover"
        />
      ) : null}
      {review.answer ? (
        <Answer producer={producer} at={review.answeredAt}>
          {review.answer}
        </Answer>
      ) : null}
      {children}
    </li>
  )
}
