import { commune } from "@ocop/places"
import type { ChosenPlace } from "~/shared/places/views"
import { readCookie, writeCookie, type OwnCookie } from "../cookies"

/** Cookie of the delivery place: chosen at the basket, remembered at the checkout. */
const PLACE: OwnCookie = { name: "ocop_place", maxAgeSeconds: 180 * 24 * 60 * 60 }

/** A present commune with its province, or null when there is no such code. */
export function placeOfCode(communeCode: string): ChosenPlace | null {
  const found = commune(communeCode)
  return found ? { provinceCode: found.provinceCode, communeCode: found.code } : null
}

export const rememberedPlace = (): ChosenPlace | null => placeOfCode(readCookie(PLACE) ?? "")

export const rememberPlace = (place: ChosenPlace): void => writeCookie(PLACE, place.communeCode)
