import { readPieces } from "@ocop/typed-values"
import type { BasketChange } from "./views"

const ID = { variantId: /^variant_[0-9A-Za-z]{10,40}$/, lineId: /^cali_[0-9A-Za-z]{10,40}$/ }
const MAX_QUANTITY = 999

/** Parses a typed quantity; null unless it is a whole number from `minimum` to 999. */
function pieces(text: string, minimum: number): number | null {
  const reading = readPieces(text, { least: minimum, most: MAX_QUANTITY })
  return reading.ok ? reading.value : null
}

/**
 * Parses a change of the basket from a form's fields: `intent` (add when missing), `variantId` or `lineId`,
 * `quantity`, `step` (1 or -1, added to the quantity). Setting to 0 is removing.
 * @returns null for an invalid change
 */
export function changeOf(fields: Readonly<Record<string, string | undefined>>): BasketChange | null {
  const intent = fields.intent || "add"
  const lineId = fields.lineId ?? ""
  if (intent === "add") {
    const quantity = pieces(fields.quantity ?? "1", 1)
    const variantId = fields.variantId ?? ""
    return quantity !== null && ID.variantId.test(variantId) ? { intent, variantId, quantity } : null
  }
  if (!ID.lineId.test(lineId)) return null
  if (intent === "remove") return { intent, lineId }
  if (intent !== "set") return null
  const typed = pieces(fields.quantity ?? "", 0)
  if (typed === null) return null
  // The buttons beside the number send by how much it changes; the number itself is the current one.
  const step = fields.step === "1" ? 1 : fields.step === "-1" ? -1 : 0
  const quantity = Math.min(MAX_QUANTITY, Math.max(0, typed + step))
  return quantity === 0 ? { intent: "remove", lineId } : { intent, lineId, quantity }
}
