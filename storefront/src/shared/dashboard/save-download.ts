import type { DownloadFile } from "@ocop/contracts"

/** Hands a file of an answer to the browser. */
export function saveDownload({ base64, contentType, fileName }: DownloadFile): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: contentType }))
  const link = document.createElement("a")
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
