import { province } from "./provinces.js"
import type { Region } from "./provinces.js"

/** How far a parcel goes, nearest first. */
export type DistanceBand = "same_commune" | "same_province" | "same_region" | "neighbour_region" | "far"

/** Regions that touch each other, each pair once, from north to south. */
const neighbours: readonly (readonly [Region, Region])[] = [
  ["northern-mountains", "red-river"],
  ["northern-mountains", "north-central"],
  ["red-river", "north-central"],
  ["north-central", "south-central"],
  ["south-central", "central-highlands"],
  ["south-central", "southeast"],
  ["central-highlands", "southeast"],
  ["southeast", "mekong"],
]

/**
 * Band between two places, the same in both directions. A commune that is not known (null) makes the band at
 * nearest "same_province". Null when a province's code is unknown.
 */
export function distanceBand(
  fromProvinceCode: string,
  fromCommuneCode: string | null,
  toProvinceCode: string,
  toCommuneCode: string | null,
): DistanceBand | null {
  const from = province(fromProvinceCode)
  const to = province(toProvinceCode)
  if (!from || !to) return null
  if (from.code === to.code)
    return fromCommuneCode !== null && fromCommuneCode === toCommuneCode ? "same_commune" : "same_province"
  if (from.region === to.region) return "same_region"
  const touch = neighbours.some((pair) => pair.includes(from.region) && pair.includes(to.region))
  return touch ? "neighbour_region" : "far"
}
