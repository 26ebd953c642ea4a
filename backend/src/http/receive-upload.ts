import { PassThrough } from "node:stream"
import type { MedusaRequest } from "@medusajs/framework/http"
import busboy from "busboy"
import { ProblemError } from "../shared/errors/problem"
import type { Upload } from "../shared/files/upload"

/**
 * Upload limit. The list reader has its own, finer limits; this one keeps an endless upload from holding the
 * connection.
 */
const MAX_BYTES = 60 * 1024 * 1024

const missing = () =>
  new ProblemError("invalid_request", {
    fields: [{ path: "file", code: "required", message: "A file is required" }],
  })

function open(request: MedusaRequest): ReturnType<typeof busboy> {
  try {
    return busboy({
      headers: request.headers,
      limits: { files: 1, fields: 5, fileSize: MAX_BYTES },
      defParamCharset: "utf8",
    })
  } catch {
    // Not multipart, or without a boundary.
    throw missing()
  }
}

/**
 * Streams the first file of a multipart request to `consume`; it is never held in memory as a whole.
 *
 * @throws ProblemError invalid_request without a file, payload_too_large over the limit
 */
export function receiveUpload<T>(
  request: MedusaRequest,
  consume: (upload: Upload) => Promise<T>,
): Promise<T> {
  const parser = open(request)
  return new Promise<T>((resolve, reject) => {
    let consumed = false
    parser.on("file", (_field, file, info) => {
      consumed = true
      const stream = new PassThrough()
      file.on("limit", () => stream.destroy(new ProblemError("payload_too_large")))
      file.on("error", (error) => stream.destroy(error))
      file.pipe(stream)
      consume({ fileName: info.filename || "danh-sach", stream })
        .then(resolve, reject)
        // Unread data must still be consumed, else the client waits for ever.
        .finally(() => file.resume())
    })
    parser.on("close", () => {
      if (!consumed) reject(missing())
    })
    parser.on("error", () => reject(missing()))
    request.on("aborted", () => parser.destroy())
    request.pipe(parser)
  })
}
