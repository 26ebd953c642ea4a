import { commune } from "@ocop/places"
import type { ChosenPlace } from "~/shared/places/views"
import { readCookie, writeCookie, type OwnCookie } from "../cookies"

/** Where this reader wants things sent: chosen at the basket, still known at the order. */
const PLACE: OwnCookie = { name: "ocop_place", maxAgeSeconds: 180 * 24 * 60 * 60 }

/** A commune of today with its province, or null when the codes name none. */
export function placeOfCode(communeCode: string): ChosenPlace | null {
  const found = commune(communeCode)
  return found ? { provinceCode: found.provinceCode, communeCode: found.code } : null
}

export const rememberedPlace = (): ChosenPlace | null => placeOfCode(readCookie(PLACE) ?? "")

export const rememberPlace = (place: ChosenPlace): void => writeCookie(PLACE, place.communeCode)
