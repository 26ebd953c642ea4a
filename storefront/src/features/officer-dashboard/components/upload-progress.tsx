import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"

/** How far the file is on its way; once it is there, how long the server has been reading. */
export function UploadProgress({
  fileName,
  part,
  onCancel,
}: {
  fileName: string
  /** 0 to 1. */
  part: number
  onCancel: () => void
}) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1_000)
    return () => clearInterval(timer)
  }, [])
  const percent = Math.floor(part * 100)
  const sending = percent < 100
  return (
    <div className="grid gap-3 rounded-card border border-line bg-sheet p-4">
      <p className="font-bold">{fileName}</p>
      <p role="status">
        {sending ? m.officer_dashboard_upload_sending() : m.officer_dashboard_upload_comparing()}
      </p>
      <progress
        className="h-3 w-full accent-accent"
        aria-label={m.officer_dashboard_upload_progress()}
        max={100}
        {...(sending ? { value: percent } : {})}
      />
      <p className="text-sm text-soft tabular-nums">
        {sending ? `${percent} %` : m.officer_dashboard_upload_seconds({ seconds })}
      </p>
      <Button look="secondary" className="justify-self-start" onClick={onCancel}>
        {m.officer_dashboard_cancel()}
      </Button>
    </div>
  )
}
