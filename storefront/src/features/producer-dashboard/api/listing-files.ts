import type {
  DownloadFile,
  ListingImport,
  ListingImportList,
  ListingImportReport,
  ListingPhotoZip,
} from "@ocop/contracts"
import { proxyUrl } from "~/shared/dashboard/results"
import { sendFile, type Sending } from "~/shared/dashboard/send-file"
import { callDesk } from "./call-producer"
import { chosenProducer } from "./chosen-producer"
import { sessionGate } from "./session-gate"

const at = (id: string) => `listing-imports/${encodeURIComponent(id)}`

export const readTemplate = () => callDesk<DownloadFile>({ path: "listing-template" })
export const exportListings = () => callDesk<DownloadFile>({ path: "listing-export" })
export const exportEverything = () => callDesk<DownloadFile>({ path: "everything" })

export const listImports = (signal?: AbortSignal) =>
  callDesk<ListingImportList>({ path: "listing-imports", signal })

export const readImport = (id: string, signal?: AbortSignal) =>
  callDesk<ListingImportReport>({ path: at(id), signal })

export const readImportReport = (id: string) => callDesk<DownloadFile>({ path: `${at(id)}/report` })

export const confirmImport = (id: string) =>
  callDesk<ListingImport>({ method: "POST", path: `${at(id)}/confirmations`, body: {} })

export const stopImport = (id: string) =>
  callDesk<ListingImport>({ method: "POST", path: `${at(id)}/stops`, body: {} })

/** Ten thousand rows, or an archive of photos over a bad line. */
const PATIENCE_MS = 10 * 60_000

function send<T>(path: string, file: File, onSent: (part: number) => void): Sending<T> {
  const producerId = chosenProducer.get()
  return sendFile<T>({
    url: proxyUrl("/kenh-ban/api/", path),
    file,
    fileName: file.name,
    // `PRODUCER_HEADER` of the contracts, which need not be downloaded for it.
    headers: producerId === null ? {} : { "x-producer": producerId },
    patienceMs: PATIENCE_MS,
    onSent,
    again: () => sessionGate.wait(),
  })
}

export const sendWorkbook = (file: File, onSent: (part: number) => void) =>
  send<ListingImportReport>("listing-imports", file, onSent)

export const sendPhotos = (id: string, file: File, onSent: (part: number) => void) =>
  send<ListingPhotoZip>(`${at(id)}/photos`, file, onSent)
