import type { Readable } from "node:stream"
import { reencodeImage, mediaTypeOf } from "./reencode-image"
import { ProblemError } from "../errors/problem"
import { isPassivePdf } from "./passive-pdf"

export const MAX_PAPER_BYTES = 10 * 1024 * 1024
const LONGEST_SIDE = 3_000

export interface AcceptedFile {
  readonly content: Buffer
  readonly mediaType: "application/pdf" | "image/jpeg"
  readonly extension: "pdf" | "jpg"
}

/** Reads a stream up to a size limit in bytes. @throws ProblemError `payload_too_large` */
export async function readUpload(stream: Readable, most = MAX_PAPER_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length
    if (bytes > most) throw new ProblemError("payload_too_large")
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/**
 * Accepts an uploaded document: a PDF with passive content only is kept as it is, a picture is re-encoded. The type is
 * detected from the bytes.
 *
 * @throws ProblemError `upload_refused`
 */
export async function acceptFile(content: Buffer): Promise<AcceptedFile> {
  const type = await mediaTypeOf(content)
  if (type === "application/pdf") {
    if (!isPassivePdf(content)) throw new ProblemError("upload_refused")
    return { content, mediaType: "application/pdf", extension: "pdf" }
  }
  if (type !== "image/jpeg" && type !== "image/png") throw new ProblemError("upload_refused")
  try {
    const { data } = await reencodeImage(content, LONGEST_SIDE, { quality: 85 })
    return { content: data, mediaType: "image/jpeg", extension: "jpg" }
  } catch (cause) {
    throw new ProblemError("upload_refused", { cause })
  }
}
