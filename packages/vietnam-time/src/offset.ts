/** Vietnam has kept UTC+7 without summer time since 1975, so a fixed offset is exact for every date of the shop. */
export const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000

/** `2026-11-26T19:45:03.000Z` with the digits of Vietnam's clock; null beyond the range of dates. */
export function vietnamWallClock(ms: number): string | null {
  const shifted = new Date(ms + VIETNAM_OFFSET_MS)
  return Number.isNaN(shifted.getTime()) ? null : shifted.toISOString()
}
