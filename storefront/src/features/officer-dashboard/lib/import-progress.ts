import type { ImportRun } from "@ocop/contracts"

const SOON_MS = 1_500
const LATER_MS = 5_000
/** How long it is read again soon. */
const SOON_FOR_MS = 30_000
/** After this without a change the page says that it may be closed. */
const QUIET_MS = 60_000
/** A list is read while its sender waits; one that is "reading" longer was cut off and goes no further. */
const CUT_OFF_MS = 15 * 60_000

type Run = Pick<ImportRun, "status" | "createdAt" | "applied" | "failed" | "rowsRead">

/** What is known of an import's progress from the readings so far. */
export interface ImportProgress {
  readonly moving: boolean
  /** When it began to move, and when it last changed; both as the clock of this device. */
  readonly since: number
  readonly changedAt: number
  /** Its numbers at the last change. */
  readonly mark: string
}

export const NO_PROGRESS: ImportProgress = { moving: false, since: 0, changedAt: 0, mark: "" }

export const isWorking = ({ status }: Pick<Run, "status">): boolean =>
  status === "queued" || status === "applying"

export const isCutOff = (run: Run, now: number): boolean =>
  run.status === "reading" && now - Date.parse(run.createdAt) > CUT_OFF_MS

const isMoving = (run: Run | undefined, now: number): boolean =>
  run !== undefined && (isWorking(run) || (run.status === "reading" && !isCutOff(run, now)))

/** The progress after a reading; the same object when nothing has changed. */
export function progressAfter(before: ImportProgress, run: Run | undefined, readAt: number): ImportProgress {
  const moving = isMoving(run, readAt)
  const mark = run ? `${run.status} ${run.applied} ${run.failed} ${run.rowsRead}` : ""
  if (moving === before.moving && mark === before.mark) return before
  return { moving, mark, since: moving === before.moving ? before.since : readAt, changedAt: readAt }
}

export const isQuiet = ({ moving, changedAt }: ImportProgress, readAt: number): boolean =>
  moving && readAt - changedAt > QUIET_MS

/** How long to wait until the next reading; false when there is nothing to wait for. */
export function nextReadingMs(run: Run | undefined, since: number, now: number): number | false {
  if (!isMoving(run, now)) return false
  return now - since < SOON_FOR_MS ? SOON_MS : LATER_MS
}
