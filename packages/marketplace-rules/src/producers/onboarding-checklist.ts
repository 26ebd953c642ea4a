import type { LegalTypeKey } from "@ocop/ocop"
import { missingPapers, neededPapers, type PaperKind, type PaperNeed } from "./account-standing.js"

/** A goal of onboarding, each on top of the one before; alcohol does not require food. */
export type ProducerGoal = "visible" | "selling" | "food" | "alcohol"
export type ChecklistField = "legalType" | "taxCode" | "place" | "phone" | "bank"

export type ChecklistItem =
  | { readonly field: ChecklistField; readonly done: boolean }
  /** One of the papers is enough. */
  | { readonly papers: PaperNeed; readonly done: boolean }

export interface ChecklistGoal {
  readonly goal: ProducerGoal
  /** What this goal adds. */
  readonly items: readonly ChecklistItem[]
  /** Whether its own items and those of the goals below it are there; an officer still has to approve. */
  readonly ready: boolean
}

/** As much of a producer's file as the list asks for. */
export interface ChecklistFile {
  readonly legalType: LegalTypeKey | null
  readonly taxCode: string | null
  readonly communeCode: string | null
  readonly phone: string | null
  readonly bank: object | null
  readonly papers: readonly { readonly kind: PaperKind; readonly expiresOn: string | null }[]
}

const FOOD = { group: "food", ageRestricted: false }
const ALCOHOL = { group: "handicraft", ageRestricted: true }

/**
 * What is there and what is missing for being visible, selling, selling food, selling alcohol.
 *
 * @param day of today in Vietnam, `YYYY-MM-DD`
 */
export function producerChecklist(file: ChecklistFile, day: string): readonly ChecklistGoal[] {
  const legalType = file.legalType ?? "enterprise"
  const everybody = neededPapers(legalType, [])
  const papers = (needs: readonly PaperNeed[]): ChecklistItem[] => {
    const missing = missingPapers(needs, file.papers, day)
    return needs.map((need) => ({ papers: need, done: !missing.includes(need) }))
  }
  /** What goods ask for on top of what everybody shows. */
  const added = (goods: typeof FOOD): ChecklistItem[] =>
    papers(neededPapers(legalType, [goods]).slice(everybody.length))
  const field = (name: ChecklistField, value: unknown): ChecklistItem => ({
    field: name,
    done: value !== null,
  })

  const visible = [
    field("legalType", file.legalType),
    field("taxCode", file.taxCode),
    field("place", file.communeCode),
    field("phone", file.phone),
    ...papers(everybody),
  ]
  const selling = [field("bank", file.bank)]
  const food = added(FOOD)
  const alcohol = added(ALCOHOL)
  const goal = (name: ProducerGoal, items: ChecklistItem[], below: ChecklistItem[][]): ChecklistGoal => ({
    goal: name,
    items,
    ready: [...below, items].flat().every(({ done }) => done),
  })
  return [
    goal("visible", visible, []),
    goal("selling", selling, [visible]),
    goal("food", food, [visible, selling]),
    goal("alcohol", alcohol, [visible, selling]),
  ]
}
