import type {
  DownloadFile,
  ListingImport,
  ListingImportList,
  ListingImportReport,
  ListingPhotoZip,
} from "@ocop/contracts"
import { callProducer, producerQuery, sendProducerFile } from "./call-producer"

const at = (id: string) => `listing-imports/${encodeURIComponent(id)}`

export const readTemplate = () => callProducer<DownloadFile>({ path: "listing-template" })
export const exportListings = () => callProducer<DownloadFile>({ path: "listing-export" })
export const exportEverything = () => callProducer<DownloadFile>({ path: "everything" })

export const importsQuery = () =>
  producerQuery<ListingImportList>(["listing imports"], { path: "listing-imports" })

export const importQuery = (id: string) =>
  producerQuery<ListingImportReport>(["listing import", id], { path: at(id) })

export const readImportReport = (id: string) => callProducer<DownloadFile>({ path: `${at(id)}/report` })

export const confirmImport = (id: string) =>
  callProducer<ListingImport>({ method: "POST", path: `${at(id)}/confirmations`, body: {} })

export const stopImport = (id: string) =>
  callProducer<ListingImport>({ method: "POST", path: `${at(id)}/stops`, body: {} })

/** Ten thousand rows, or an archive of photos over a bad line. */
const PATIENCE_MS = 10 * 60_000

const send = <T>(path: string, file: File, onSent: (part: number) => void) =>
  sendProducerFile<T>({ path, file: { content: file, name: file.name }, patienceMs: PATIENCE_MS, onSent })

export const sendWorkbook = (file: File, onSent: (part: number) => void) =>
  send<ListingImportReport>("listing-imports", file, onSent)

export const sendPhotos = (id: string, file: File, onSent: (part: number) => void) =>
  send<ListingPhotoZip>(`${at(id)}/photos`, file, onSent)
