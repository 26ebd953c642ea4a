import type { ProducerPaper, ProducerPaperKind } from "@ocop/contracts"
import { proxyUrl } from "~/shared/dashboard/results"
import { sendFile, type Sending } from "~/shared/dashboard/send-file"
import { chosenProducer } from "./chosen-producer"
import { sessionGate } from "./session-gate"

/** Ten megabytes over a bad line in the hills. */
const PATIENCE_MS = 3 * 60_000

export interface PaperFacts {
  readonly kind: ProducerPaperKind
  readonly number: string
  readonly issuedOn: string
  readonly expiresOn: string
  readonly authority: string
}

export function uploadPaper(
  facts: PaperFacts,
  file: { readonly content: Blob; readonly name: string },
  onSent: (part: number) => void,
): Sending<ProducerPaper> {
  const producerId = chosenProducer.get()
  return sendFile<ProducerPaper>({
    url: proxyUrl("/kenh-ban/api/", "papers", { ...facts }),
    file: file.content,
    fileName: file.name,
    // `PRODUCER_HEADER` of the contracts, which need not be downloaded for it.
    headers: producerId === null ? {} : { "x-producer": producerId },
    patienceMs: PATIENCE_MS,
    onSent,
    again: () => sessionGate.wait(),
  })
}
