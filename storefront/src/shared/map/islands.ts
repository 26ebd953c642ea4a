import type { LonLat } from "./projection"

/**
 * Islands that world outlines leave out or count elsewhere. Hoàng Sa is a special zone of the city
 * of Đà Nẵng, Trường Sa of the province of Khánh Hòa. Places are approximate, for drawing only.
 */
export const hoangSa: readonly LonLat[] = [
  { lat: 16.53, lng: 111.61 },
  { lat: 16.45, lng: 111.72 },
  { lat: 16.83, lng: 112.34 },
  { lat: 16.67, lng: 112.73 },
  { lat: 16.97, lng: 112.31 },
  { lat: 15.78, lng: 111.2 },
  { lat: 16.06, lng: 112.37 },
]

export const truongSa: readonly LonLat[] = [
  { lat: 8.64, lng: 111.92 },
  { lat: 11.43, lng: 114.33 },
  { lat: 11.05, lng: 114.28 },
  { lat: 10.38, lng: 114.37 },
  { lat: 10.18, lng: 114.36 },
  { lat: 9.89, lng: 114.33 },
  { lat: 8.97, lng: 113.7 },
  { lat: 8.11, lng: 114.6 },
  { lat: 7.89, lng: 112.92 },
  { lat: 8.67, lng: 111.67 },
  { lat: 10.73, lng: 115.8 },
  { lat: 8.86, lng: 112.25 },
]

/** Nearer islands that are too small for the simplified outline. */
export const nearIslands: readonly LonLat[] = [
  { lat: 20.13, lng: 107.73 },
  { lat: 17.16, lng: 107.34 },
  { lat: 15.38, lng: 109.12 },
  { lat: 10.53, lng: 108.94 },
  { lat: 8.69, lng: 106.61 },
  { lat: 9.29, lng: 103.47 },
]

/** Where the names of the two archipelagos stand. */
export const HOANG_SA_LABEL: LonLat = { lat: 18.1, lng: 112.1 }
export const TRUONG_SA_LABEL: LonLat = { lat: 12.75, lng: 114 }
