import { fold } from "../text.js"
import { type Outcome, absent, found, unclear } from "./outcome.js"

const WEIGHT = /(\d+(?:[.,]\d+)*)\s*(kg|kilogram|kilôgam|ki-lô-gam|ký|cân|gram|gam|gr|g|mg)(?![\p{L}\d])/giu
const VOLUME = /\d\s*(?:ml|lít|lit|l|cl)(?![\p{L}\d])/iu

export type WeightUnit = "g" | "kg"

/** "500g", "0,5 kg", "Hộp 250 gram" → whole grams. `headingUnit` serves bare numbers: "Khối lượng (g)". */
export function parseWeight(text: string, headingUnit: WeightUnit | null = null): Outcome<number> {
  if (text === "" || text === "-") return absent
  const matches = [...text.matchAll(WEIGHT)]
  if (matches.length === 0) {
    if (VOLUME.test(text)) return unclear("weight_is_volume")
    if (!/^[\d.,\s]+$/.test(text)) return unclear(/\d/.test(text) ? "weight_without_unit" : "weight_unclear")
    return headingUnit ? grams(text.trim(), headingUnit) : unclear("weight_without_unit")
  }
  if (
    matches.length > 1 ||
    /\d\s*[x×*]\s*\d|\d\s*[-–~]\s*\d/iu.test(text) ||
    /\bx\s*\d|\d\s*x\b/.test(fold(text))
  ) {
    return unclear("weight_ambiguous")
  }
  const [, amount = "", unit = ""] = matches[0] ?? []
  if (unit.toLowerCase() === "mg") return unclear("weight_not_whole_grams")
  return grams(amount, /^(?:g|gr|gram|gam)$/i.test(unit) ? "g" : "kg")
}

function grams(amount: string, unit: WeightUnit): Outcome<number> {
  const parts = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(amount)
  if (!parts?.[1]) return unclear("weight_ambiguous")
  const [, whole, decimals = ""] = parts
  const three = decimals.length === 3
  // "1.500 g" is 1 500 g, "0,500 kg" is half a kilo, but "1.500 kg" may be either.
  if (unit === "g") {
    if (three && whole !== "0") return positive(Number(whole) * 1000 + Number(decimals))
    return Number(decimals) === 0 ? positive(Number(whole)) : unclear("weight_not_whole_grams")
  }
  if (three && whole !== "0" && whole.length < 4) return unclear("weight_ambiguous")
  return positive(Number(whole) * 1000 + Number(decimals.padEnd(3, "0")))
}

function positive(value: number): Outcome<number> {
  return value > 0 && value <= 10_000_000 ? found(value) : unclear("weight_unclear")
}
