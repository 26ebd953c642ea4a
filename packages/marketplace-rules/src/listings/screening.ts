import { productSet } from "@ocop/ocop"
import type { PaperNeed } from "../producers/account-standing.js"

/** Why screening holds a listing for an officer. */
export type HoldReason =
  | { readonly code: "banned_goods"; readonly word: string }
  | { readonly code: "banned_words"; readonly word: string }
  | { readonly code: "papers_missing"; readonly papers: readonly PaperNeed[] }
  | { readonly code: "price_outlier"; readonly usual: number }
  | { readonly code: "conditional_goods" }

export interface ListingToScreen {
  readonly title: string
  /** Whatever else a reader would see: story, ingredients, usage, warning. */
  readonly texts: readonly (string | null)[]
  readonly setNumber: number
  readonly priceDong: number | null
  /** Of further sizes. */
  readonly sizePrices?: readonly number[]
}

const pricesOf = ({ priceDong, sizePrices = [] }: ListingToScreen): readonly number[] => [
  ...(priceDong === null ? [] : [priceDong]),
  ...sizePrices,
]

/** What the same set costs in the shop today. */
export interface UsualPrice {
  readonly count: number
  readonly median: number
}

/**
 * Goods that nobody may trade (Investment Law, annexes; Decree 98/2020/NĐ-CP; CITES) or sell like this. With marks:
 * "súng" is a gun, "sung" a fig.
 */
const bannedGoods = [
  "thuốc lá",
  "thuốc lào",
  "xì gà",
  "súng",
  "đạn",
  "thuốc nổ",
  "pháo nổ",
  "cần sa",
  "thuốc phiện",
  "cây anh túc",
  "ma túy",
  "bùa ngải",
  "cao hổ",
  "cao hổ cốt",
  "mật gấu",
  "ngà voi",
  "sừng tê giác",
  "vảy tê tê",
  "rượu tay gấu",
  "thú rừng",
] as const

/**
 * Claims that only a medicine may make, and words that the law of advertisement forbids (Law 16/2012/QH13, article 8;
 * Decree 15/2018/NĐ-CP, article 27).
 */
const bannedWords = [
  "chữa khỏi",
  "chữa bệnh",
  "chữa ung thư",
  "trị ung thư",
  "trị bệnh",
  "đặc trị",
  "thần dược",
  "khỏi hẳn",
  "dứt điểm",
  "thay thế thuốc",
  "tốt nhất",
  "duy nhất",
  "số một",
  "số 1 việt nam",
] as const

const spoken = (text: string): string =>
  ` ${text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()} `

const wordIn = (texts: readonly string[], words: readonly string[]): string | null =>
  words.find((word) => texts.some((text) => text.includes(` ${word} `))) ?? null

/** Screens texts alone: banned goods and banned claims. */
export function screenWords(
  written: readonly (string | null)[],
): readonly Extract<HoldReason, { word: string }>[] {
  const texts = written.flatMap((text) => (text ? [spoken(text)] : []))
  const goods = wordIn(texts, bannedGoods)
  const word = wordIn(texts, bannedWords)
  return [
    ...(goods ? [{ code: "banned_goods" as const, word: goods }] : []),
    ...(word ? [{ code: "banned_words" as const, word }] : []),
  ]
}

/** The least number of prices from which a usual price is computed. */
const ENOUGH_PRICES = 8
/** Further than this from the middle of its set, a price is more often a slip of a zero than a price. */
const FURTHEST = 10

/**
 * Screens a listing before publication. Empty: it may be published at once.
 *
 * @param missing papers that the producer still owes for goods of this set
 */
export function screenListing(
  listing: ListingToScreen,
  missing: readonly PaperNeed[],
  usual: UsualPrice | null,
): readonly HoldReason[] {
  const reasons: HoldReason[] = [...screenWords([listing.title, ...listing.texts])]
  if (missing.length > 0) reasons.push({ code: "papers_missing", papers: missing })
  if (productSet(listing.setNumber)?.conditional) reasons.push({ code: "conditional_goods" })
  if (usual !== null && usual.count >= ENOUGH_PRICES && usual.median > 0) {
    const ratios = pricesOf(listing).map((price) => price / usual.median)
    if (ratios.some((ratio) => ratio > FURTHEST || ratio < 1 / FURTHEST))
      reasons.push({ code: "price_outlier", usual: usual.median })
  }
  return reasons
}

/**
 * Two findings with one key are the same finding: what an officer has let through once is not held again for it. A
 * price or a word that changes makes another key.
 */
export const holdKey = (listing: ListingToScreen, reason: HoldReason): string => {
  if (reason.code === "price_outlier") return `price_outlier:${pricesOf(listing).join("/")}`
  if (reason.code === "papers_missing")
    return `papers_missing:${reason.papers.map((need) => need.join("/")).join(",")}`
  if (reason.code === "conditional_goods") return `conditional_goods:${listing.setNumber}:${listing.title}`
  return `${reason.code}:${reason.word}`
}

/** The hold reasons that no officer has cleared yet. */
export const uncleared = (
  listing: ListingToScreen,
  reasons: readonly HoldReason[],
  cleared: readonly string[],
): readonly HoldReason[] => reasons.filter((reason) => !cleared.includes(holdKey(listing, reason)))

/** Allowed video hosts: they play without payment or download. */
const videoHosts = new Set([
  "youtube.com",
  "www.youtube.com",
  "m.youtube.com",
  "youtu.be",
  "vimeo.com",
  "www.tiktok.com",
  "www.facebook.com",
])

/** The address of a video as it may be shown; null for anything else. */
export function videoLink(text: string): string | null {
  if (text.length > 500 || !URL.canParse(text)) return null
  const url = new URL(text)
  const plain = url.protocol === "https:" && url.username === "" && url.password === "" && url.port === ""
  return plain && videoHosts.has(url.hostname) ? url.href : null
}
