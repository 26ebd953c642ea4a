import type { ProducerSite, ShelfLabelList, SiteContentBody } from "@ocop/contracts"
import { proxyUrl } from "~/shared/dashboard/results"
import { sendFile, type Sending } from "~/shared/dashboard/send-file"
import { callDesk } from "./call-producer"
import { chosenProducer } from "./chosen-producer"
import { sessionGate } from "./session-gate"

export const readSite = (signal?: AbortSignal) => callDesk<ProducerSite>({ path: "site", signal })

export const saveSiteWords = (body: SiteContentBody) =>
  callDesk<ProducerSite>({ method: "PUT", path: "site/words", body })

export const setSitePath = (path: string) =>
  callDesk<ProducerSite>({ method: "PUT", path: "site/path", body: { path } })

export const setSiteCloth = (cloth: string | null) =>
  callDesk<ProducerSite>({ method: "PUT", path: "site/cloth", body: { cloth } })

export const removeSiteCover = () => callDesk<ProducerSite>({ method: "DELETE", path: "site/cover" })

export const listShelfCards = (signal?: AbortSignal) =>
  callDesk<ShelfLabelList>({ path: "shelf-cards", signal })

/** Fifteen megabytes over a bad line in the hills. */
const PATIENCE_MS = 3 * 60_000

export function uploadSiteCover(
  file: { readonly content: Blob; readonly name: string },
  onSent: (part: number) => void,
): Sending<ProducerSite> {
  const producerId = chosenProducer.get()
  return sendFile<ProducerSite>({
    url: proxyUrl("/kenh-ban/api/", "site/cover"),
    file: file.content,
    fileName: file.name,
    // `PRODUCER_HEADER` of the contracts, which need not be downloaded for it.
    headers: producerId === null ? {} : { "x-producer": producerId },
    patienceMs: PATIENCE_MS,
    onSent,
    again: () => sessionGate.wait(),
  })
}
