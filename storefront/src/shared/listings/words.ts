import type { ListingHoldReason, ListingState, ProducerPaperKind } from "@ocop/contracts"
import { formatDong, type LabelField } from "@ocop/marketplace-rules"
import { productSet } from "@ocop/ocop"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { paperWords } from "~/shared/onboarding/words"
import type { TagTone } from "~/shared/ui/tag"

export const LISTING_STATES: readonly ListingState[] = ["published", "draft", "held", "refused", "withdrawn"]

export const stateWords: Record<ListingState, () => string> = {
  draft: m.lst_state_draft,
  held: m.lst_state_held,
  refused: m.lst_state_refused,
  published: m.lst_state_published,
  withdrawn: m.lst_state_withdrawn,
}

export const stateTones: Record<ListingState, TagTone> = {
  draft: "plain",
  held: "indigo",
  refused: "bad",
  published: "good",
  withdrawn: "plain",
}

export const labelWords: Record<LabelField, () => string> = {
  origin: m.lst_label_origin,
  netContent: m.lst_label_net_content,
  ingredients: m.lst_label_ingredients,
  usage: m.lst_label_usage,
  storage: m.lst_label_storage,
  warning: m.lst_label_warning,
  shelfLifeDays: m.lst_label_shelf_life,
  alcoholPercent: m.lst_label_alcohol,
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
      return m.lst_hold_goods({ word: hold.word })
    case "banned_words":
      return m.lst_hold_words({ word: hold.word })
    case "papers_missing":
      return m.lst_hold_papers({
        papers: hold.papers.map((need) => need.map(paperName).join(" / ")).join(", "),
      })
    case "price_outlier":
      return m.lst_hold_price({ usual: formatDong(Math.round(hold.usual)) })
    case "conditional_goods":
      return m.lst_hold_conditional()
  }
}
