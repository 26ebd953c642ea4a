import type { Problem } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { problemWords } from "../lib/words"

/** What went wrong, what to do, and the code for whoever is asked for help. */
export function Failure({
  problem,
  title,
  onRetry,
}: {
  problem: Problem
  title?: string
  onRetry?: () => void
}) {
  return (
    <Notice tone="error" title={title}>
      <p>{problemWords(problem)}</p>
      <p className="text-sm text-soft">{m.office_problem_code({ code: problem.code })}</p>
      {onRetry ? (
        <Button look="secondary" className="mt-2" onClick={onRetry}>
          {m.ui_retry()}
        </Button>
      ) : null}
    </Notice>
  )
}

/** Keeps the place of rows that are on their way. */
export function RowSkeletons({ count = 4 }: { count?: number }) {
  return (
    <div role="status">
      <span className="sr-only">{m.office_reading()}</span>
      <ul aria-hidden="true" className="grid gap-2">
        {Array.from({ length: count }, (_, index) => (
          <li key={index} className="h-20 animate-pulse rounded-card bg-sunken" />
        ))}
      </ul>
    </div>
  )
}
