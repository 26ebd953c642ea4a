import { catalogueQuery, type ListingDocument, type StarPeriod } from "@ocop/contracts"
import { isVisible, nextChange } from "~/shared/catalogue/star-visibility"
import type { CertificateView } from "~/shared/catalogue/views"
import type { Locale } from "~/shared/i18n/locale"
import { backend } from "../backend"
import { nowSeconds } from "../clock"
import { limitFreshness } from "../request-context"
import { askEngine } from "../search/engine"
import { certificateView } from "./listing"

type Starred = Pick<ListingDocument, "handle" | "title" | "starPeriod" | "illustrative">
const MOST = 100

export interface LiveCertificate {
  handle: string
  title: string
  certificate: CertificateView
  /** The decision's number or date was made up for the demonstration. */
  illustrative: boolean
}

/** Valid certificates of a producer's listings, best star first; empty when the engine does not answer. */
export async function readLiveCertificates(
  producerHandle: string,
  locale: Locale,
): Promise<LiveCertificate[]> {
  const answers = await askEngine("listing", (indexUid) => [
    {
      indexUid,
      q: "",
      filter: [`producer.handle = ${JSON.stringify(producerHandle)}`],
      offset: 0,
      limit: MOST,
      attributesToRetrieve: ["handle", "title", "starPeriod", "illustrative"],
    },
  ])
  let hits = answers?.[0]?.hits as Starred[] | undefined
  if (!hits) {
    const body = catalogueQuery.parse({ producers: [producerHandle] })
    const fallback = await backend(locale)("searchCatalogue", { body })
    hits = fallback.ok ? fallback.value.hits : []
  }
  const now = nowSeconds()
  return hits
    .flatMap(({ starPeriod, ...rest }) => (starPeriod ? [{ ...rest, starPeriod }] : []))
    .filter(({ starPeriod }) => {
      const change = nextChange(starPeriod, now)
      if (change !== null) limitFreshness(change)
      return isVisible(starPeriod, now)
    })
    .sort(
      (one, other) =>
        other.starPeriod.star - one.starPeriod.star || one.title.localeCompare(other.title, "vi"),
    )
    .map(({ handle, title, starPeriod, illustrative }) => ({
      handle,
      title,
      certificate: certificateView(active(starPeriod), now),
      illustrative: (illustrative ?? []).some(
        (field) => field === "decision_number" || field === "decision_date",
      ),
    }))
}

const active = (period: StarPeriod) => ({ ...period, state: "active" as const, withdrawnReason: null })
