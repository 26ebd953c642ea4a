import type { DeliveryAddress, PlaceOrderBody } from "@ocop/contracts"
import { commune, communeFullName, province } from "@ocop/places"
import type { Destination } from "./destination"

/** The fields of Medusa's address that the shop uses; the rest stays empty. */
export interface StoredAddress {
  readonly first_name?: string | null
  readonly phone?: string | null
  readonly address_1?: string | null
  readonly city?: string | null
  readonly province?: string | null
  readonly metadata?: Record<string, unknown> | null
}

/**
 * Stores the two-level address of 01/07/2025 in Medusa's fields: the commune in `city`, the province in `province`,
 * and the codes, which decide, in the metadata. The whole name is one field: Vietnamese names are not split into
 * first and last.
 */
export function storedAddress({
  contact,
  address,
}: Pick<PlaceOrderBody, "contact"> & { address: DeliveryAddress }) {
  const below = commune(address.communeCode)
  const above = province(address.provinceCode)
  return {
    first_name: contact.name,
    phone: contact.phone,
    address_1: address.street,
    city: below ? communeFullName(below) : "",
    province: above?.nameVi ?? "",
    country_code: "vn",
    metadata: { province_code: address.provinceCode, commune_code: address.communeCode },
  }
}

/** The destination of an address, by its codes; null without them. */
export function destinationOf(address: StoredAddress | null | undefined): Destination | null {
  const provinceCode = address?.metadata?.province_code
  const communeCode = address?.metadata?.commune_code
  return typeof provinceCode === "string" && typeof communeCode === "string"
    ? { provinceCode, communeCode }
    : null
}

/** "12 Hàng Bè, Phường Hoàn Kiếm, Hà Nội". */
export const addressText = (address: StoredAddress | null | undefined): string =>
  [address?.address_1, address?.city, address?.province].filter(Boolean).join(", ")

/**
 * Masked telephone number, `0912•••678`: enough for its owner to recognise it, too little for the recipient of a
 * forwarded link.
 */
export function maskedPhone(phone: string | null | undefined): string {
  if (!phone || phone.length < 8) return "•••"
  return `${phone.slice(0, 4)}${"•".repeat(phone.length - 7)}${phone.slice(-3)}`
}
