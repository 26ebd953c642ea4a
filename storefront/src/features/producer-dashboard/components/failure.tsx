import type { Problem } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import type { Reading } from "~/shared/dashboard/use-read"
import type { ReactNode } from "react"
import { problemWords } from "../lib/words"

/** What went wrong, what to do, and the code for whoever is asked for help. */
export function Failure({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  return (
    <Notice tone="error">
      <p>{problemWords(problem)}</p>
      <p className="text-sm text-soft">{m.producer_dashboard_problem_code({ code: problem.code })}</p>
      {onRetry ? (
        <Button look="secondary" className="mt-2" onClick={onRetry}>
          {m.ui_retry()}
        </Button>
      ) : null}
    </Notice>
  )
}

/** Keeps the place of what is on its way. */
export function Waiting({ count = 3 }: { count?: number }) {
  return (
    <div role="status">
      <span className="sr-only">{m.producer_dashboard_reading()}</span>
      <ul aria-hidden="true" className="grid gap-2">
        {Array.from({ length: count }, (_, index) => (
          <li key={index} className="h-20 animate-pulse rounded-card bg-sunken" />
        ))}
      </ul>
    </div>
  )
}

/** A reading in its three states. */
export function Read<T>({
  reading,
  onRetry,
  children,
}: {
  reading: Reading<T>
  onRetry: () => void
  children: (value: T) => ReactNode
}) {
  if (reading.state === "reading") return <Waiting />
  if (reading.state === "failed") return <Failure problem={reading.problem} onRetry={onRetry} />
  return <>{children(reading.value)}</>
}
