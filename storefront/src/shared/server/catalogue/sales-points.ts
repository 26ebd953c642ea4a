import type { SalesPointDocument } from "@ocop/contracts"
import type { ReadResult } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { backend } from "../backend"
import { askEngine } from "../search/engine"

/** More than a nation's sales points; all of them fit on one map. */
const ALL = 1_000

/** Reads every published sales point from the search engine, else from the fallback search. */
export async function readSalesPoints(locale: Locale): Promise<ReadResult<SalesPointDocument[]>> {
  const answers = await askEngine("salesPoint", (indexUid) => [
    { indexUid, q: "", filter: [], offset: 0, limit: ALL, sort: ["name:asc"] },
  ])
  if (answers) return { ok: true, value: (answers[0]?.hits ?? []) as SalesPointDocument[] }
  const fallback = await backend(locale)("listSalesPoints", {})
  return fallback.ok ? { ok: true, value: fallback.value.hits } : { ok: false, reason: "unavailable" }
}

/** One sales point by handle. */
export async function readSalesPoint(
  handle: string,
  locale: Locale,
): Promise<ReadResult<SalesPointDocument>> {
  const all = await readSalesPoints(locale)
  if (!all.ok) return all
  const found = all.value.find((point) => point.handle === handle)
  return found ? { ok: true, value: found } : { ok: false, reason: "not_found" }
}
