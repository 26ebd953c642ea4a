import type { ProducerPaper, ProducerPaperKind } from "@ocop/contracts"
import { sendProducerFile, type NamedFile } from "./call-producer"

/** Ten megabytes over a bad line in the hills. */
const PATIENCE_MS = 3 * 60_000

export interface PaperFacts {
  readonly kind: ProducerPaperKind
  readonly number: string
  readonly issuedOn: string
  readonly expiresOn: string
  readonly authority: string
}

export const uploadPaper = (facts: PaperFacts, file: NamedFile, onSent: (part: number) => void) =>
  sendProducerFile<ProducerPaper>({
    path: "papers",
    query: { ...facts },
    file,
    patienceMs: PATIENCE_MS,
    onSent,
  })
