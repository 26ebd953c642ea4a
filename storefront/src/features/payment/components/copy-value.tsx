import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"

/** A value for the buyer's bank form, with a button that copies it. */
export function CopyValue({ label, value, shown }: { label: string; value: string; shown?: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
      setTimeout(() => setCopied(false), 2_000)
    } catch {
      // Without the right to write there the value still stands on the page.
    }
  }
  return (
    <div className="flex items-center justify-between gap-3 border-t border-line py-1">
      <div className="min-w-0">
        <dt className="text-sm text-soft">{label}</dt>
        <dd className="font-bold break-words tabular-nums">{shown ?? value}</dd>
      </div>
      <Button look="quiet" aria-label={m.pay_copy_what({ what: label })} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? m.pay_copied() : m.pay_copy()}</span>
      </Button>
    </div>
  )
}
