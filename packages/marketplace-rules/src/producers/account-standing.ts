import type { LegalTypeKey } from "@ocop/ocop"

/** A producer's standing with the programme. */
export type AccountStanding = "draft" | "submitted" | "returned" | "approved" | "suspended"
/** Actions on a standing: `submit` by the producer's members, all others by officers. */
export type StandingAct = "submit" | "return" | "approve" | "suspend" | "resume"

export const accountStandings: readonly AccountStanding[] = [
  "draft",
  "submitted",
  "returned",
  "approved",
  "suspended",
]
export const standingActs: readonly StandingAct[] = ["submit", "return", "approve", "suspend", "resume"]

const moves: Readonly<Record<StandingAct, { from: readonly AccountStanding[]; to: AccountStanding }>> = {
  submit: { from: ["draft", "returned"], to: "submitted" },
  return: { from: ["submitted"], to: "returned" },
  approve: { from: ["submitted"], to: "approved" },
  suspend: { from: ["approved"], to: "suspended" },
  resume: { from: ["suspended"], to: "approved" },
}

/** The standing after an act; null when the act does not fit. */
export const standingAfter = (standing: AccountStanding, act: StandingAct): AccountStanding | null =>
  moves[act].from.includes(standing) ? moves[act].to : null

/** Whether an action needs a reason: returning and suspending do. */
export const actNeedsReason = (act: StandingAct): boolean => act === "return" || act === "suspend"

/** Whether members may edit the profile: not while an officer reviews or has approved it. */
export const profileIsOpen = (standing: AccountStanding): boolean => moves.submit.from.includes(standing)

export type PaperKind =
  | "business_registration"
  | "food_safety_certificate"
  | "food_safety_commitment"
  | "product_declaration"
  | "quality_system"
  | "trademark"
  | "alcohol_licence"

export const paperKinds: readonly PaperKind[] = [
  "business_registration",
  "food_safety_certificate",
  "food_safety_commitment",
  "product_declaration",
  "quality_system",
  "trademark",
  "alcohol_licence",
]

/** One of these papers is enough. */
export type PaperNeed = readonly PaperKind[]

/** Sets of Annex I, Decision 148/QĐ-TTg, that are eaten or drunk: food, beverages, medicinal materials. */
const isFood = (group: string): boolean => group === "food" || group === "beverages" || group === "medicinal"

/**
 * Papers that a producer must have for the goods it sells. Everybody shows the registration of the business (a
 * cooperative group its contract of cooperation, Decree 77/2019/NĐ-CP). Food asks for the certificate of food
 * safety; households and cooperative groups may sign the commitment instead (Decree 15/2018/NĐ-CP, article 12).
 * Alcohol asks for its licence (Decree 105/2017/NĐ-CP).
 */
export function neededPapers(
  legalType: LegalTypeKey,
  goods: readonly { readonly group: string; readonly ageRestricted: boolean }[],
): readonly PaperNeed[] {
  const small = legalType === "household" || legalType === "cooperative_group"
  return [
    ["business_registration"],
    ...(goods.some(({ group }) => isFood(group))
      ? [
          small
            ? (["food_safety_certificate", "food_safety_commitment"] as const)
            : (["food_safety_certificate"] as const),
        ]
      : []),
    ...(goods.some(({ ageRestricted }) => ageRestricted) ? [["alcohol_licence"] as const] : []),
  ]
}

/**
 * What is still missing. A paper counts until the end of its last day.
 *
 * @param day of today in Vietnam, `YYYY-MM-DD`
 */
export const missingPapers = (
  needed: readonly PaperNeed[],
  papers: readonly { readonly kind: PaperKind; readonly expiresOn: string | null }[],
  day: string,
): readonly PaperNeed[] =>
  needed.filter(
    (need) =>
      !papers.some(({ kind, expiresOn }) => need.includes(kind) && (expiresOn === null || expiresOn >= day)),
  )
