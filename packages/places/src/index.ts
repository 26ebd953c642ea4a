export * from "./communes.js"
export * from "./light.js"
export { resolvePlace } from "./resolve-place.js"
export type { PlaceErrorCode, PlaceResult } from "./place-result.js"
