import type { SalesPointDocument } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import type { ReadResult } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { provinceName } from "~/shared/server/catalogue/labels"
import { readSalesPoints } from "~/shared/server/catalogue/sales-points"
import { nowSeconds } from "~/shared/server/clock"
import { limitFreshness } from "~/shared/server/request-context"
import { openingState } from "~/shared/opening/opening-hours"
import type { SalesPointCardView, SalesPointListView, SalesPointView } from "../lib/views"

function cardOf(point: SalesPointDocument, now: number): SalesPointCardView {
  const openingHours = point.openingHours ?? []
  const state = openingState(openingHours, now)
  // A page that says “open” is not cached beyond closing time.
  if (state.state !== "unknown" && state.changesInMinutes !== null)
    limitFreshness(now - (now % 60) + state.changesInMinutes * 60)
  return {
    handle: point.handle,
    name: point.name,
    place: point.placeName,
    address: point.address,
    phone: point.phone,
    lat: point.lat,
    lng: point.lng,
    openingHours,
    illustrative: point.illustrative ?? [],
  }
}

/**
 * Reads the sales points of a province, or all.
 * @param provinceCode two digits; null: all
 */
export async function readSalesPointList(
  provinceCode: string | null,
  locale: Locale,
): Promise<ReadResult<SalesPointListView>> {
  const read = await readSalesPoints(locale)
  if (!read.ok) return read
  const now = nowSeconds()
  const counts = new Map<string, number>()
  for (const { provinceCode: code } of read.value) if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
  return {
    ok: true,
    value: {
      now,
      all: read.value.length,
      points: read.value
        .filter((point) => provinceCode === null || point.provinceCode === provinceCode)
        .map((point) => cardOf(point, now)),
      provinces: [...counts]
        .map(([code, count]) => ({ code, count, name: provinceName(code, locale) }))
        .sort((one, other) => one.name.localeCompare(other.name, "vi")),
    },
  }
}

/** Reads a sales point's page. */
export async function readSalesPointView(
  handle: string,
  locale: Locale,
): Promise<ReadResult<SalesPointView>> {
  const read = await readSalesPoints(locale)
  if (!read.ok) return read
  const point = read.value.find((entry) => entry.handle === handle)
  if (!point) return { ok: false, reason: "not_found" }
  const now = nowSeconds()
  return {
    ok: true,
    value: {
      ...cardOf(point, now),
      now,
      operatorName: point.operatorName,
      provinceCode: point.provinceCode,
      provinceName: point.provinceCode && provinceName(point.provinceCode, locale),
      openedOn: point.openedOn && readableDay(point.openedOn),
      description: point.description,
      source: point.source,
      near: read.value
        .filter((other) => other.handle !== handle && other.provinceCode === point.provinceCode)
        .slice(0, 6)
        .map(({ handle: otherHandle, name, placeName }) => ({ handle: otherHandle, name, place: placeName })),
    },
  }
}

/** A day as Vietnamese write it; one that cannot be read is shown as it was recorded. */
function readableDay(text: string): string {
  try {
    return formatDateVi(text)
  } catch {
    return text
  }
}
