import { productSet, type ProductSet } from "@ocop/ocop"

/** A label field beside the product's name, its price and its producer, which the shop knows. */
export type LabelField =
  | "origin"
  | "netContent"
  | "ingredients"
  | "usage"
  | "storage"
  | "warning"
  | "shelfLifeDays"
  | "alcoholPercent"

export const labelFields: readonly LabelField[] = [
  "origin",
  "netContent",
  "ingredients",
  "usage",
  "storage",
  "warning",
  "shelfLifeDays",
  "alcoholPercent",
]

export type LabelData = Readonly<Partial<Record<LabelField, string | number | null>>>

/** Fresh goods and grain are sold as they grew: one ingredient, which is the name. */
const isRaw = ({ number }: ProductSet): boolean => number <= 3

/**
 * Fields that the label of a set must carry (Decree 43/2017/NĐ-CP with its annexes, as amended by Decree
 * 111/2021/NĐ-CP). Dates of manufacture and expiry are on each pack; the listing has the shelf life.
 * A service of tourism has no label.
 */
export function neededLabel(setNumber: number): readonly LabelField[] {
  const set = productSet(setNumber)
  if (!set || set.group === "tourism") return []
  if (set.group === "ornamental") return ["origin"]
  if (set.group === "handicraft")
    return set.number === 22 ? ["origin", "ingredients", "usage"] : ["origin", "ingredients"]
  const eaten: LabelField[] = [
    "origin",
    "netContent",
    ...(isRaw(set) ? [] : (["ingredients", "usage"] as const)),
    "storage",
    "shelfLifeDays",
  ]
  if (set.ageRestricted) return [...eaten, "warning", "alcoholPercent"]
  return set.group === "medicinal" ? [...eaten, "warning"] : eaten
}

const isThere = (value: string | number | null | undefined): boolean =>
  typeof value === "number" ? value > 0 : typeof value === "string" && value.trim() !== ""

/** What is still missing, in the order of the label. */
export const missingLabel = (setNumber: number, label: LabelData): readonly LabelField[] =>
  neededLabel(setNumber).filter((field) => !isThere(label[field]))
