import type { HomeView, ReadResult } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { productGroups } from "@ocop/ocop"
import { catalogueQuery } from "@ocop/contracts"
import { groupName, legalTypeName, provinceName } from "./labels"
import { readBrowse, readCards } from "./listings"
import { readProducers } from "./producers"
import { readSalesPoints } from "./sales-points"

const CARDS = 8

/** Everything on the home page. Only the goods themselves are needed; the rest may be missing. */
export async function readHome(locale: Locale): Promise<ReadResult<HomeView>> {
  const [starred, newest, all, producers, points] = await Promise.all([
    readCards({ certified: true, stars: [5, 4], sort: "star_desc" }, CARDS, locale),
    readCards({ sort: "newest" }, CARDS, locale),
    readBrowse(catalogueQuery.parse({}), locale),
    readProducers({ q: "", provinces: [], legalTypes: [], womenLed: false, page: 1 }, locale),
    readSalesPoints(locale),
  ])
  if (!newest.ok || !all.ok) return { ok: false, reason: "unavailable" }
  const counts = new Map(all.value.facets.nhom.map((option) => [option.value, option.count]))
  return {
    ok: true,
    value: {
      engine: all.value.engine,
      total: all.value.total,
      certifiedTotal: all.value.facets.chungNhan,
      producerTotal: producers.ok ? producers.value.total : 0,
      provinceTotal: all.value.facets.tinh.length,
      starred: starred.ok ? starred.value.cards : [],
      newest: newest.value.cards,
      groups: productGroups.map((group) => ({
        number: group.number,
        name: groupName(group.number, locale),
        count: counts.get(String(group.number)) ?? 0,
      })),
      producers: (producers.ok ? producers.value.hits : []).slice(0, 6).map((producer) => ({
        handle: producer.handle,
        name: producer.name,
        place: producer.placeName,
        legalType: producer.legalType ? legalTypeName(producer.legalType, locale) : null,
        listingCount: producer.listingCount,
      })),
      points: (points.ok ? points.value : []).slice(0, 4).map((point) => ({
        handle: point.handle,
        name: point.name,
        place: point.placeName ?? (point.provinceCode ? provinceName(point.provinceCode, locale) : null),
      })),
      pointTotal: points.ok ? points.value.length : 0,
    },
  }
}
