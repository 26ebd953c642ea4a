import type { ImportRun, Problem } from "@ocop/contracts"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { problemOf } from "~/shared/dashboard/problem-error"
import { importQuery } from "../api/imports"

const SOON_MS = 1_500
const LATER_MS = 5_000
/** How long it is read again soon. */
const SOON_FOR_MS = 30_000
/** After this without a change the page says that it may be closed. */
const QUIET_MS = 60_000
/** A list is read while its sender waits; one that is "reading" longer was cut off and goes no further. */
const CUT_OFF_MS = 15 * 60_000

export const isWorking = (run: ImportRun): boolean => run.status === "queued" || run.status === "applying"
const isCutOff = (run: ImportRun, now: number): boolean =>
  run.status === "reading" && now - Date.parse(run.createdAt) > CUT_OFF_MS

const moves = (run: ImportRun | undefined, now: number): boolean =>
  run !== undefined && (isWorking(run) || (run.status === "reading" && !isCutOff(run, now)))

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

/** An import, followed until it is done: every 1.5 seconds, later every 5, also after a reading that failed. */
export function useImport(id: string): FollowedImport {
  const client = useQueryClient()
  const [followed, setFollowed] = useState({ moving: false, since: 0, mark: "", changedAt: 0 })
  const { queryKey, ...options } = importQuery(id)
  const { data, error, isFetching, dataUpdatedAt, errorUpdatedAt, refetch } = useQuery({
    ...options,
    queryKey,
    refetchInterval: ({ state }) => {
      const now = Date.now()
      if (!moves(state.data?.run, now)) return false
      return now - followed.since < SOON_FOR_MS ? SOON_MS : LATER_MS
    },
    refetchIntervalInBackground: true,
  })
  const run = data?.run
  const readAt = Math.max(dataUpdatedAt, errorUpdatedAt)
  const moving = moves(run, readAt)
  const mark = run ? `${run.status} ${run.applied} ${run.failed} ${run.rowsRead}` : ""
  if (moving !== followed.moving || mark !== followed.mark)
    setFollowed({
      moving,
      mark,
      since: moving === followed.moving ? followed.since : readAt,
      changedAt: readAt,
    })
  return {
    run,
    problem: error && (run || !isFetching) ? problemOf(error) : null,
    reload: () => void refetch(),
    setRun: (now) => client.setQueryData(queryKey, (page) => page && { ...page, run: now }),
    quiet: moving && readAt - followed.changedAt > QUIET_MS,
    cutOff: run !== undefined && isCutOff(run, readAt),
  }
}
