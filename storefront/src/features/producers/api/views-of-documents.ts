import type { ProducerDocument, ProducerQuery } from "@ocop/contracts"
import { provinces } from "@ocop/places/provinces"
import type { ReadResult } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { cutText } from "~/shared/lib/seo"
import { legalTypeName, provinceName, setName } from "~/shared/server/catalogue/labels"
import { readLiveCertificates } from "~/shared/server/catalogue/live-certificates"
import { readCards } from "~/shared/server/catalogue/listings"
import { photoView } from "~/shared/server/catalogue/photo-view"
import {
  producerAboutMarkup,
  producerContactMarkup,
  webAddress,
} from "~/shared/server/catalogue/producer-site"
import { readProducer, readProducers } from "~/shared/server/catalogue/producers"
import type { ProducerCardView, ProducerListView, ProducerView } from "../lib/views"

/** Listings on the producer's own page; the rest is one click away in the browse page. */
const MAX_LISTINGS = 12

function producerCard(producer: ProducerDocument, locale: Locale): ProducerCardView {
  return {
    handle: producer.handle,
    name: producer.name,
    legalType: producer.legalType && legalTypeName(producer.legalType, locale),
    place: producer.placeName,
    listingCount: producer.listingCount,
    womenLed: producer.womenLed,
    excerpt:
      producer.story && !producer.illustrative?.includes("story") ? cutText(producer.story, 110) : null,
    sets: (producer.sets ?? []).slice(0, 3).map((set) => setName(set, locale)),
    photo: producer.media?.find(({ kind }) => kind === "photo") ?? producer.media?.[0] ?? null,
  }
}

/** Reads one page of the producers' list. */
export async function readProducerList(
  query: ProducerQuery,
  locale: Locale,
): Promise<ReadResult<ProducerListView>> {
  const read = await readProducers(query, locale)
  if (!read.ok) return read
  const { hits, total, page, pages, engine } = read.value
  return {
    ok: true,
    value: {
      engine,
      total,
      page,
      pages,
      hits: hits.map((hit) => producerCard(hit, locale)),
      provinces: provinces
        .map(({ code }) => ({ code, name: provinceName(code, locale) }))
        .sort((one, other) => one.name.localeCompare(other.name, "vi")),
    },
  }
}

/** Reads a producer's page. */
export async function readProducerView(handle: string, locale: Locale): Promise<ReadResult<ProducerView>> {
  const read = await readProducer(handle, locale)
  if (!read.ok) return read
  const producer = read.value
  const [listings, certificates] = await Promise.all([
    readCards({ producers: [producer.handle], sort: "star_desc" }, MAX_LISTINGS, locale),
    readLiveCertificates(producer.handle, locale),
  ])
  const cover = producer.media?.find(({ kind }) => kind === "cover")
  return {
    ok: true,
    value: {
      handle: producer.handle,
      name: producer.name,
      legalType: producer.legalType && legalTypeName(producer.legalType, locale),
      place: producer.placeName,
      address: producer.address,
      province: producer.provinceCode && provinceName(producer.provinceCode, locale),
      story: producer.story,
      foundedYear: producer.foundedYear,
      phone: producer.phone,
      email: producer.email,
      website: webAddress(producer.website),
      zalo: webAddress(producer.zalo ?? null),
      mapUrl: webAddress(producer.mapUrl ?? null),
      // A document that was indexed before patterns could be chosen has none.
      patternSeed: producer.cloth ?? producer.handle,
      womenLed: producer.womenLed,
      cover: cover ? photoView(cover) : null,
      about: producerAboutMarkup(producer, locale) + producerContactMarkup(producer, locale),
      illustrative: producer.illustrative ?? [],
      sets: (producer.sets ?? []).map((set) => setName(set, locale)),
      listings: listings.ok ? listings.value.cards : [],
      listingTotal: listings.ok ? listings.value.total : 0,
      certificates,
    },
  }
}
