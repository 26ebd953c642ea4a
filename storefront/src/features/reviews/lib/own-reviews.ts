import type { ReviewableLine } from "@ocop/contracts"
import type { PhotoView } from "~/shared/catalogue/views"

export const OWN_REVIEW_FORM = "own-review"

/** Result of the review form of one line; `text` is what was typed when it was refused. */
export interface OwnReviewFlash {
  readonly line: string
  readonly problem: string | null
  readonly text: string | null
}

export type ReviewableLineView = ReviewableLine & { readonly photo: PhotoView | null }

export type OwnReviewsResult =
  | { readonly state: "invalid" }
  | { readonly state: "away" }
  | {
      readonly state: "ready"
      readonly lines: readonly ReviewableLineView[]
      readonly flash: OwnReviewFlash | null
    }
