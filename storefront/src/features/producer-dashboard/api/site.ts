import type { ProducerSite, ShelfLabelList, SiteContentBody } from "@ocop/contracts"
import {
  callProducer,
  producerFormQuery,
  producerQuery,
  sendProducerFile,
  type NamedFile,
} from "./call-producer"

export const siteQuery = () => producerFormQuery<ProducerSite>(["site"], { path: "site" })

export const saveSiteContent = (body: SiteContentBody) =>
  callProducer<ProducerSite>({ method: "PUT", path: "site/words", body })

export const setSitePath = (path: string) =>
  callProducer<ProducerSite>({ method: "PUT", path: "site/path", body: { path } })

export const setSiteTheme = (cloth: string | null) =>
  callProducer<ProducerSite>({ method: "PUT", path: "site/theme", body: { cloth } })

export const removeSiteCover = () => callProducer<ProducerSite>({ method: "DELETE", path: "site/cover" })

export const shelfLabelsQuery = () => producerQuery<ShelfLabelList>(["shelf cards"], { path: "shelf-cards" })

/** Fifteen megabytes over a bad line in the hills. */
const PATIENCE_MS = 3 * 60_000

export const uploadSiteCover = (file: NamedFile, onSent: (part: number) => void) =>
  sendProducerFile<ProducerSite>({ path: "site/cover", file, patienceMs: PATIENCE_MS, onSent })
