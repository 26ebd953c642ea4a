import type { ListingHoldReason, ListingState, ProducerPaperKind } from "@ocop/contracts"
import { formatDong, type LabelField } from "@ocop/marketplace-rules"
import { productSet } from "@ocop/ocop"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { paperWords } from "~/shared/onboarding/words"
import type { TagTone } from "~/shared/ui/tag"

export const LISTING_STATES: readonly ListingState[] = ["published", "draft", "held", "refused", "withdrawn"]

export const stateWords: Record<ListingState, () => string> = {
  draft: m.listing_state_draft,
  held: m.listing_state_held,
  refused: m.listing_state_refused,
  published: m.listing_state_published,
  withdrawn: m.listing_state_withdrawn,
}

export const stateTones: Record<ListingState, TagTone> = {
  draft: "plain",
  held: "indigo",
  refused: "bad",
  published: "good",
  withdrawn: "plain",
}

export const labelWords: Record<LabelField, () => string> = {
  origin: m.listing_label_origin,
  netContent: m.listing_label_net_content,
  ingredients: m.listing_label_ingredients,
  usage: m.listing_label_usage,
  storage: m.listing_label_storage,
  warning: m.listing_label_warning,
  shelfLifeDays: m.listing_label_shelf_life,
  alcoholPercent: m.listing_label_alcohol,
}

export function setWords(number: number): string {
  const set = productSet(number)
  return set ? (getLocale() === "en" ? set.nameEn : set.nameVi) : String(number)
}

const paperName = (kind: string): string =>
  kind in paperWords ? paperWords[kind as ProducerPaperKind]() : kind

/** Why a listing is held, for its author and for the reviewer. */
export function holdWords(hold: ListingHoldReason): string {
  switch (hold.code) {
    case "banned_goods":
      return m.listing_hold_goods({ word: hold.word })
    case "banned_words":
      return m.listing_hold_words({ word: hold.word })
    case "papers_missing":
      return m.listing_hold_papers({
        papers: hold.papers.map((need) => need.map(paperName).join(" / ")).join(", "),
      })
    case "price_outlier":
      return m.listing_hold_price({ usual: formatDong(Math.round(hold.usual)) })
    case "conditional_goods":
      return m.listing_hold_conditional()
  }
}
