import type { ImportRun, Problem } from "@ocop/contracts"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "~/shared/dashboard/problem-error"
import { importQuery } from "../api/imports"
import { isCutOff, isQuiet, nextReadingMs, NO_PROGRESS, progressAfter } from "./import-progress"

export interface FollowedImport {
  readonly run: ImportRun | undefined
  /** Why it could not be read; what is known of it stays. */
  readonly problem: Problem | null
  readonly reload: () => void
  readonly setRun: (run: ImportRun) => void
  /** Whether nothing has changed for long. */
  readonly quiet: boolean
  readonly cutOff: boolean
}

/** An import, read again and again until it is done, also after a reading that failed. */
export function useImport(id: string): FollowedImport {
  const client = useQueryClient()
  const [progress, setProgress] = useState(NO_PROGRESS)
  const { queryKey, ...options } = importQuery(id)
  const { data, error, isFetching, dataUpdatedAt, errorUpdatedAt, refetch } = useQuery({
    ...options,
    queryKey,
    refetchInterval: ({ state }) => nextReadingMs(state.data?.run, progress.since, Date.now()),
    refetchIntervalInBackground: true,
  })
  const run = data?.run
  const readAt = Math.max(dataUpdatedAt, errorUpdatedAt)
  const now = progressAfter(progress, run, readAt)
  if (now !== progress) setProgress(now)
  return {
    run,
    problem: error && (run || !isFetching) ? problemOf(error) : null,
    reload: () => void refetch(),
    setRun: (changed) => client.setQueryData(queryKey, (page) => page && { ...page, run: changed }),
    quiet: isQuiet(now, readAt),
    cutOff: run !== undefined && isCutOff(run, readAt),
  }
}
