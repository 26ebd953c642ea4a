import type { IllustrativeField, OpeningPeriod } from "@ocop/contracts"

/** A sales point in the list and on the map. */
export interface SalesPointCardView {
  handle: string
  name: string
  place: string | null
  address: string | null
  phone: string | null
  lat: number | null
  lng: number | null
  openingHours: OpeningPeriod[]
  illustrative: IllustrativeField[]
}

export interface SalesPointView extends SalesPointCardView {
  operatorName: string | null
  provinceName: string | null
  provinceCode: string | null
  /** dd/MM/yyyy */
  openedOn: string | null
  description: string | null
  source: string | null
  /** Seconds since the epoch at which the server rendered the page, for the opening state. */
  now: number
  /** Points of the same province. */
  near: Array<{ handle: string; name: string; place: string | null }>
}

export interface SalesPointListView {
  points: SalesPointCardView[]
  /** How many there are without any filter. */
  all: number
  now: number
  provinces: Array<{ code: string; name: string; count: number }>
}
