import type { ImportRun, ImportRunPage, Problem } from "@ocop/contracts"
import { useEffect, useState } from "react"
import { readImport } from "../api/imports"
import { useRead } from "~/shared/dashboard/use-read"

const SOON_MS = 1_500
const LATER_MS = 5_000
/** After this without a change the officer is told that it may be left alone. */
const QUIET_MS = 60_000
/** A list is read while its sender waits; one that is "reading" longer was cut off and goes no further. */
const CUT_OFF_MS = 15 * 60_000

export const isWorking = (run: ImportRun): boolean => run.status === "queued" || run.status === "applying"
const isCutOff = (run: ImportRun, now: number): boolean =>
  run.status === "reading" && now - Date.parse(run.createdAt) > CUT_OFF_MS

const moves = (run: ImportRun, now: number): boolean =>
  isWorking(run) || (run.status === "reading" && !isCutOff(run, now))

/**
 * A run, followed until it is done: every 1.5 seconds, later every 5. A reading that fails in between is told
 * (`interrupted`) and tried again; it never wipes what is known.
 */
export function useRun(id: string) {
  const read = useRead<ImportRunPage>(`run ${id}`, (signal) =>
    readImport(id, {}, { after: 0, limit: 1 }, signal),
  )
  const first = read.reading.state === "ready" ? read.reading.value.run : null
  const [latest, setLatest] = useState<ImportRun | null>(null)
  const [interrupted, setInterrupted] = useState<Problem | null>(null)
  const [quiet, setQuiet] = useState(false)
  const [seenAt, setSeenAt] = useState(() => Date.now())
  const run = latest?.id === id ? latest : first
  const following = run !== null && moves(run, seenAt)

  useEffect(() => {
    if (!following) return
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    let seen = ""
    let changedAt = Date.now()
    let rounds = 0
    const ask = async () => {
      const result = await readImport(id, {}, { after: 0, limit: 1 }, stop.signal)
      if (stop.signal.aborted) return
      setSeenAt(Date.now())
      setInterrupted(result.ok ? null : result.problem)
      if (result.ok) {
        const { run: now } = result.value
        const mark = `${now.status} ${now.applied} ${now.failed} ${now.rowsRead}`
        if (mark !== seen) changedAt = Date.now()
        seen = mark
        setLatest(now)
        if (!moves(now, Date.now())) return setQuiet(false)
      }
      setQuiet(Date.now() - changedAt > QUIET_MS)
      rounds += 1
      timer = setTimeout(() => void ask(), rounds < 20 ? SOON_MS : LATER_MS)
    }
    timer = setTimeout(() => void ask(), SOON_MS)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [id, following])

  return {
    reading: read.reading,
    reload: read.reload,
    run,
    setRun: setLatest,
    interrupted,
    quiet,
    cutOff: run !== null && isCutOff(run, seenAt),
  }
}
