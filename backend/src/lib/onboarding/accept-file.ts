import type { Readable } from "node:stream"
import sharp from "sharp"
import { ProblemError } from "../http/problem"
import { isPlainPdf } from "./plain-pdf"

export const MAX_PAPER_BYTES = 10 * 1024 * 1024
/** A picture of more is a bomb or a poster; a phone's camera stays below. */
const MAX_PIXELS = 60_000_000
const LONGEST_SIDE = 3_000

export interface AcceptedFile {
  readonly content: Buffer
  readonly mediaType: "application/pdf" | "image/jpeg"
  readonly extension: "pdf" | "jpg"
}

/** Reads a stream that may be at most so many bytes. @throws ProblemError `payload_too_large` */
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
 * Takes a PDF that only shows something as it is and draws a picture anew: what was hidden behind or inside it, and where it was taken, is
 * gone. The type is read from the bytes; name and declared type are the sender's and mean nothing.
 *
 * @throws ProblemError `upload_refused`
 */
export async function acceptFile(content: Buffer): Promise<AcceptedFile> {
  // An ES module, which the backend's CommonJS may only ask for at run time.
  const { fileTypeFromBuffer } = await import("file-type")
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (found?.mime === "application/pdf") {
    if (!isPlainPdf(content)) throw new ProblemError("upload_refused")
    return { content, mediaType: "application/pdf", extension: "pdf" }
  }
  if (found?.mime !== "image/jpeg" && found?.mime !== "image/png") throw new ProblemError("upload_refused")
  try {
    const drawn = await sharp(content, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 85 })
      .toBuffer()
    return { content: drawn, mediaType: "image/jpeg", extension: "jpg" }
  } catch (cause) {
    throw new ProblemError("upload_refused", { cause })
  }
}
