import type { DownloadFile } from "@ocop/contracts"

/** Hands a file of the backend to the browser. */
export function saveDownload(file: DownloadFile): void {
  const bytes = Uint8Array.from(atob(file.base64), (char) => char.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: file.contentType }))
  const link = document.createElement("a")
  link.href = url
  link.download = file.fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
