import type { Problem } from "@ocop/contracts"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { problemOf } from "./problem-error"
import { useWords } from "./words"

/** What went wrong, what to do, and the code for whoever is asked for help. */
export function Failure({
  problem,
  title,
  onRetry,
}: {
  problem: Problem
  title?: string
  onRetry?: (() => void) | undefined
}) {
  const words = useWords()
  return (
    <Notice tone="error" title={title}>
      <p>{words.problem(problem)}</p>
      <p className="text-sm text-soft">{words.problemCode({ code: problem.code })}</p>
      {onRetry ? (
        <Button look="secondary" className="mt-2" onClick={onRetry}>
          {m.ui_retry()}
        </Button>
      ) : null}
    </Notice>
  )
}

/** Why a form was refused, in one line below its fields. */
export function FormProblem({ problem, id }: { problem: Problem | null; id?: string }) {
  const words = useWords()
  return problem ? (
    <p id={id} role="alert" className="text-sm font-bold text-bad">
      {words.problem(problem)}
    </p>
  ) : null
}

/** Keeps the place of rows that are on their way. */
export function Loading({ rows = 3 }: { rows?: number }) {
  const words = useWords()
  return (
    <div role="status">
      <span className="sr-only">{words.reading()}</span>
      <ul aria-hidden="true" className="grid gap-2">
        {Array.from({ length: rows }, (_, index) => (
          <li key={index} className="h-20 animate-pulse rounded-card bg-sunken" />
        ))}
      </ul>
    </div>
  )
}

/** A query in its states: loading, failed, there. A failure of a later reading leaves what is known on the screen. */
export function QueryView<T>({
  query: { data, error, isFetching, refetch },
  rows,
  children,
}: {
  query: Pick<UseQueryResult<T>, "data" | "error" | "isFetching" | "refetch">
  /** How many rows are expected. */
  rows?: number
  children: (data: T) => ReactNode
}) {
  const failure =
    error && !isFetching ? <Failure problem={problemOf(error)} onRetry={() => void refetch()} /> : null
  if (data === undefined) return failure ?? <Loading {...(rows === undefined ? {} : { rows })} />
  return (
    <>
      {failure}
      {children(data)}
    </>
  )
}
