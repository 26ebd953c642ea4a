import type { ApiResult, DownloadFile, Problem } from "@ocop/contracts"
import { useEffect, useState } from "react"

export interface ShownFile {
  /** Valid in this page only. */
  readonly url: string
  readonly fileName: string
  readonly isPicture: boolean
}

/** Fetches a private file on demand and keeps it as long as its component is mounted. */
export function usePaperFile(read: () => Promise<ApiResult<DownloadFile>>) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [shown, setShown] = useState<ShownFile | null>(null)
  useEffect(() => () => (shown ? URL.revokeObjectURL(shown.url) : undefined), [shown])

  const show = async () => {
    setBusy(true)
    const result = await read()
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return
    const { base64, contentType, fileName } = result.value
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const url = URL.createObjectURL(new Blob([bytes], { type: contentType }))
    setShown({ url, fileName, isPicture: contentType.startsWith("image/") })
  }
  return { busy, problem, shown, show, hide: () => setShown(null) }
}
