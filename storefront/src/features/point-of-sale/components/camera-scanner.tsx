import { useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { createBarcodeReader } from "../lib/barcode-reader"

const SCAN_INTERVAL_MS = 120
/** The same code again within this time is the same piece still in front of the camera. */
const SAME_CODE_MS = 1_500

/** Scans bar codes with the camera until it is closed. */
export function CameraScanner({
  onCode,
  onClose,
}: {
  onCode: (code: string) => boolean
  onClose: () => void
}) {
  const video = useRef<HTMLVideoElement>(null)
  const handler = useRef(onCode)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [seen, setSeen] = useState<string | null>(null)
  useEffect(() => {
    handler.current = onCode
  })
  useEffect(() => {
    let ended = false
    let stream: MediaStream | null = null
    let last = { code: "", at: 0 }
    const scan = async () => {
      if (!navigator.mediaDevices) throw new DOMException("", "NotSupportedError")
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 1280 } },
      })
      const screen = video.current
      if (ended || !screen) return stream.getTracks().forEach((track) => track.stop())
      screen.srcObject = stream
      await screen.play()
      const read = await createBarcodeReader()
      while (!ended) {
        const code = await read(screen).catch(() => null)
        const now = performance.now()
        if (code !== null && !ended && (code !== last.code || now - last.at > SAME_CODE_MS)) {
          navigator.vibrate?.(60)
          handler.current(code)
          setSeen(code)
        }
        if (code !== null) last = { code, at: now }
        await new Promise((resolve) => setTimeout(resolve, SCAN_INTERVAL_MS))
      }
    }
    scan().catch((error: unknown) => {
      const name = (error as { name?: string }).name
      setTrouble(name === "NotAllowedError" ? m.pos_camera_refused() : m.pos_camera_none())
    })
    return () => {
      ended = true
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [])
  return (
    <div className="grid gap-2">
      {trouble ? (
        <Notice tone="warning">{trouble}</Notice>
      ) : (
        <div className="relative overflow-hidden rounded-card bg-black">
          <video ref={video} muted playsInline className="max-h-56 w-full object-cover" />
          <span aria-hidden="true" className="absolute inset-x-8 top-1/2 h-0.5 bg-accent" />
        </div>
      )}
      <div className="flex items-center justify-between gap-2">
        <p role="status" className="text-sm text-soft tabular-nums">
          {seen ?? m.pos_camera_hint()}
        </p>
        <Button look="secondary" onClick={onClose}>
          {m.pos_camera_close()}
        </Button>
      </div>
    </div>
  )
}
