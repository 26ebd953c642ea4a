import type { ApiResult } from "@ocop/contracts"
import { getLocale } from "~/paraglide/runtime"
import { failure, resultOf } from "./results"

export interface FileToSend {
  /** Path and query below a dashboard's backend proxy. */
  readonly url: string
  readonly file: Blob
  readonly fileName: string
  readonly headers?: Readonly<Record<string, string>>
  readonly patienceMs: number
  /** Called with the part that was sent, 0 to 1; at 1 the server is reading. */
  readonly onSent: (part: number) => void
  /** Whether to repeat it after the session had ended: waits for the person to sign in again. */
  readonly again: () => Promise<boolean>
}

export interface Sending<T> {
  readonly result: Promise<ApiResult<T>>
  /** Gives it up; `result` is then a failure that nobody needs to see. */
  cancel(): void
}

/** Sends a file to a dashboard's backend proxy, by XMLHttpRequest, because `fetch` does not report an upload's progress. */
export function sendFile<T>(sent: FileToSend): Sending<T> {
  let current: XMLHttpRequest | undefined
  let cancelled = false
  const send = (): Promise<ApiResult<T>> =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      current = request
      request.open("POST", sent.url)
      request.setRequestHeader("x-locale", getLocale())
      for (const [name, value] of Object.entries(sent.headers ?? {})) request.setRequestHeader(name, value)
      request.timeout = sent.patienceMs
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) sent.onSent(event.loaded / event.total)
      }
      request.onload = () =>
        resolve(resultOf(request.status, request.responseText, request.getResponseHeader("retry-after")))
      const lost = () => resolve(failure(0, "temporarily_unavailable"))
      request.onerror = lost
      request.ontimeout = lost
      request.onabort = lost
      const form = new FormData()
      form.append("file", sent.file, sent.fileName)
      request.send(form)
    })
  const run = async (): Promise<ApiResult<T>> => {
    const first = await send()
    if (first.ok || first.status !== 401 || cancelled) return first
    // The file is still at hand: after signing in again it goes once more.
    return (await sent.again()) ? send() : first
  }
  return {
    result: run(),
    cancel: () => {
      cancelled = true
      current?.abort()
    },
  }
}
