import type { OwnPickupPlace } from "@ocop/contracts"
import type { OwnPickup } from "@ocop/delivery"
import { placeName } from "../../shared/place-names"

/** "Xóm 3, Xã …, Lào Cai". */
export const ownPickupAddress = ({ street, provinceCode, communeCode }: OwnPickup): string =>
  [street, placeName(provinceCode, communeCode)].filter(Boolean).join(", ")

/** The buyer's view of a collection point at a producer's premises. */
export const ownPickupView = (pickup: OwnPickup): OwnPickupPlace => ({
  addressText: ownPickupAddress(pickup),
  openingHours: pickup.openingHours.map(({ day, opens, closes }) => ({ day, opens, closes })),
  preparationHours: pickup.preparationHours,
})
