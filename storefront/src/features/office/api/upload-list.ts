import type { ApiResult, ImportRun } from "@ocop/contracts"
import { getLocale } from "~/paraglide/runtime"
import { failure, resultOf } from "~/shared/office/results"
import { officeUrl } from "./call-office"
import { sessionGate } from "./session-gate"

/** Sending and reading a hundred thousand rows on a slow line; after this the officer is told and may look again. */
const PATIENCE_MS = 11 * 60_000

export interface Upload {
  readonly result: Promise<ApiResult<ImportRun>>
  /** Gives it up; `result` is then a failure that needs no telling. */
  cancel(): void
}

/**
 * Sends a list for a dry run. `onSent` hears the part that was sent (0 to 1); at 1 the server is reading. Uses
 * XMLHttpRequest because `fetch` does not tell how far an upload is.
 */
export function uploadList(file: File, onSent: (part: number) => void): Upload {
  let current: XMLHttpRequest | undefined
  let cancelled = false
  const send = (): Promise<ApiResult<ImportRun>> =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      current = request
      request.open("POST", officeUrl("recognition-imports", { dryRun: "true" }))
      request.setRequestHeader("x-locale", getLocale())
      request.timeout = PATIENCE_MS
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) onSent(event.loaded / event.total)
      }
      request.onload = () =>
        resolve(resultOf(request.status, request.responseText, request.getResponseHeader("retry-after")))
      const lost = () => resolve(failure(0, "temporarily_unavailable"))
      request.onerror = lost
      request.ontimeout = lost
      request.onabort = lost
      const form = new FormData()
      form.append("file", file, file.name)
      request.send(form)
    })
  const run = async (): Promise<ApiResult<ImportRun>> => {
    const first = await send()
    if (first.ok || first.status !== 401 || cancelled) return first
    // The file is still at hand: after signing in again it goes once more.
    return (await sessionGate.wait()) ? send() : first
  }
  return {
    result: run(),
    cancel: () => {
      cancelled = true
      current?.abort()
    },
  }
}
