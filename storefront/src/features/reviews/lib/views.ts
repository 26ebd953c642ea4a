import type { ReviewSummary, ShownQuestion, ShownReview } from "@ocop/contracts"
import type { PhotoView } from "~/shared/catalogue/views"

/** Result of the form that was just sent, and what was typed into it. */
export interface ReviewsFormFlash {
  readonly form: "report" | "ask" | "bulk"
  /** Null: success. A code of the storefront (`nothing`, `away`, `too_many`), else the backend's message. */
  readonly problem: string | null
  readonly fields: Readonly<Record<string, string>>
}

interface PageBase {
  /** Handle of the product. */
  readonly handle: string
  readonly title: string
  readonly producer: string
  /** Heading of the page. */
  readonly heading: string
  readonly flash: ReviewsFormFlash | null
}

/** What a reviews page shows. */
export type ReviewsPageView = PageBase &
  (
    | {
        readonly section: "danh-gia"
        readonly summary: ReviewSummary
        readonly reviews: readonly { readonly review: ShownReview; readonly photo: PhotoView | null }[]
        readonly nextAfter: string | null
      }
    | {
        readonly section: "hoi-dap"
        readonly questions: readonly ShownQuestion[]
        readonly nextAfter: string | null
      }
    | {
        readonly section: "hoi-si"
        /** Idempotency key of this rendering of the form: sent twice, it opens one enquiry. */
        readonly key: string
        readonly unit: string | null
        readonly provinces: readonly { readonly code: string; readonly name: string }[]
      }
  )
