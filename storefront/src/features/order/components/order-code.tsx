import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"

/** The order code, large enough to be copied by hand, with a button that copies it. */
export function OrderCode({ code }: { code: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>
        <span className="block text-sm text-soft">{m.order_code()}</span>
        <span className="text-3xl font-bold tracking-wider tabular-nums select-all">{code}</span>
      </p>
      <Button
        look="secondary"
        className="noscript:hidden!"
        onClick={() => {
          navigator.clipboard.writeText(code).then(
            () => setCopied(true),
            // The code can be selected as a whole with one tap, which always works.
            () => setCopied(false),
          )
        }}
      >
        {copied ? m.order_copied() : m.order_copy()}
      </Button>
      <span role="status" className="sr-only">
        {copied ? m.order_copied() : ""}
      </span>
    </div>
  )
}
