import type { ReviewSummary, ShownQuestion, ShownReview } from "@ocop/contracts"
import type { PhotoView } from "~/shared/catalogue/views"

/** What became of the form that was just sent, and what was typed into it. */
export interface VoiceEcho {
  readonly form: "report" | "ask" | "bulk"
  /** Null: it went through. A code of ours (`nothing`, `away`), else the sentence of the backend. */
  readonly problem: string | null
  readonly fields: Readonly<Record<string, string>>
}

interface Common {
  /** Of the product. */
  readonly handle: string
  readonly title: string
  readonly producer: string
  /** What the room is called. */
  readonly words: string
  readonly echo: VoiceEcho | null
}

export type VoiceRoomView = Common &
  (
    | {
        readonly room: "danh-gia"
        readonly summary: ReviewSummary
        readonly reviews: readonly { readonly review: ShownReview; readonly photo: PhotoView | null }[]
        readonly nextAfter: string | null
      }
    | {
        readonly room: "hoi-dap"
        readonly questions: readonly ShownQuestion[]
        readonly nextAfter: string | null
      }
    | {
        readonly room: "hoi-si"
        /** Of this drawing of the form: sent twice, it opens one thread. */
        readonly key: string
        readonly unit: string | null
        readonly provinces: readonly { readonly code: string; readonly name: string }[]
      }
  )
