import type { IllustrativeField, OpeningPeriod, SalesPointDocument } from "@ocop/contracts"
import { epochSecondsOf } from "./epoch"
import { formerPlaceNames, placeName } from "../../shared/place-names"

export interface SalesPointRow {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly operator_name: string | null
  readonly phone: string | null
  readonly province_code: string | null
  readonly commune_code: string | null
  readonly address: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly opening_hours: OpeningPeriod[] | null
  readonly opened_on: string | null
  readonly description: string | null
  readonly publication_state: "draft" | "published" | "closed"
  readonly illustrative: IllustrativeField[] | null
  readonly source: string | null
  readonly created_at: string | Date
  readonly updated_at: string | Date
}

export type IndexedSalesPoint = SalesPointDocument & { keywords: string[] }

/** Search document of a published sales point; null for a draft or a closed one. */
export function salesPointDocument(row: SalesPointRow): IndexedSalesPoint | null {
  if (row.publication_state !== "published") return null
  return {
    id: row.id,
    handle: row.handle,
    name: row.name,
    operatorName: row.operator_name,
    phone: row.phone,
    provinceCode: row.province_code,
    communeCode: row.commune_code,
    placeName: placeName(row.province_code, row.commune_code),
    address: row.address,
    lat: row.latitude,
    lng: row.longitude,
    openingHours: row.opening_hours ?? [],
    openedOn: row.opened_on,
    description: row.description,
    illustrative: row.illustrative ?? [],
    source: row.source,
    createdAt: epochSecondsOf(row.created_at),
    updatedAt: epochSecondsOf(row.updated_at),
    keywords: formerPlaceNames(row.commune_code),
  }
}
