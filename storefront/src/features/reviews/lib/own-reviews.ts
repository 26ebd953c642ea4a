import type { ReviewableLine } from "@ocop/contracts"
import type { PhotoView } from "~/shared/catalogue/views"

export const OWN_REVIEW_FORM = "own-review"

/** What became of the form of one line; `text` is what was typed when it was refused. */
export interface OwnReviewEcho {
  readonly line: string
  readonly problem: string | null
  readonly text: string | null
}

export type OwnLine = ReviewableLine & { readonly photo: PhotoView | null }

export type OwnReviewsReading =
  | { readonly state: "invalid" }
  | { readonly state: "away" }
  | { readonly state: "ready"; readonly lines: readonly OwnLine[]; readonly echo: OwnReviewEcho | null }
