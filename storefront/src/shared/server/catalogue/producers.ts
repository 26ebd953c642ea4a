import {
  handle as handleSchema,
  type ProducerDocument,
  type ProducerPage,
  type ProducerQuery,
} from "@ocop/contracts"
import type { ReadResult } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { backend } from "../backend"
import { askEngine } from "../search/engine"
import { oneOf } from "../search/filters"
import { pagesOf } from "../search/listing-search"
import { readOne } from "./one-document"

const PRODUCERS_A_PAGE = 24

/** Reads a page of producers from the search engine, else from the fallback search. */
export async function readProducers(query: ProducerQuery, locale: Locale): Promise<ReadResult<ProducerPage>> {
  const filter = [
    oneOf("provinceCode", query.provinces),
    oneOf("legalType", query.legalTypes),
    query.womenLed ? "womenLed = true" : null,
  ].filter((part) => part !== null)
  const answers = await askEngine("producer", (indexUid) => [
    {
      indexUid,
      q: query.q,
      filter,
      offset: (query.page - 1) * PRODUCERS_A_PAGE,
      limit: PRODUCERS_A_PAGE,
      ...(query.q === "" ? { sort: ["starredCount:desc", "listingCount:desc"] } : {}),
    },
  ])
  if (answers) {
    const total = answers[0]?.estimatedTotalHits ?? 0
    return {
      ok: true,
      value: {
        hits: (answers[0]?.hits ?? []) as ProducerDocument[],
        total,
        page: query.page,
        pages: pagesOf(total),
        engine: "meilisearch",
      },
    }
  }
  const fallback = await backend(locale)("searchProducers", { body: query })
  return fallback.ok ? { ok: true, value: fallback.value } : { ok: false, reason: "unavailable" }
}

/** One producer by handle. */
export const readProducer = (handle: string, locale: Locale): Promise<ReadResult<ProducerDocument>> =>
  readOne<ProducerDocument>("producer", handle, () => backend(locale)("readProducer", { params: { handle } }))

/** Current path of a producer's page that had this path before; null: none, or unknown now. */
export async function readMovedPath(path: string, locale: Locale): Promise<string | null> {
  if (!handleSchema.safeParse(path).success) return null
  const answer = await backend(locale)("readMovedProducer", { params: { handle: path } })
  return answer.ok ? answer.value.path : null
}
