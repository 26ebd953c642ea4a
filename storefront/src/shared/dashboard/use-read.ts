import type { ApiResult, Problem } from "@ocop/contracts"
import { useCallback, useEffect, useState } from "react"

export type Reading<T> =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly problem: Problem }
  | { readonly state: "ready"; readonly value: T }

/**
 * Reads something whenever `key` changes, and again on `reload`. While it is read again the last value stays on the
 * screen. Every reading ends: calls give up by themselves.
 */
export function useRead<T>(key: string, read: (signal: AbortSignal) => Promise<ApiResult<T>>) {
  const [turn, setTurn] = useState(0)
  const [held, setHeld] = useState<{ key: string; turn: number; reading: Reading<T> }>({
    key,
    turn: -1,
    reading: { state: "reading" },
  })

  useEffect(() => {
    const stop = new AbortController()
    void read(stop.signal).then((result) => {
      if (stop.signal.aborted) return
      const reading: Reading<T> = result.ok
        ? { state: "ready", value: result.value }
        : { state: "failed", problem: result.problem }
      setHeld({ key, turn, reading })
    })
    return () => stop.abort()
    // `read` closes over what `key` names.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, turn])

  const reload = useCallback(() => setTurn((count) => count + 1), [])
  const update = useCallback(
    (change: (value: T) => T) =>
      setHeld((old) =>
        old.reading.state === "ready"
          ? { ...old, reading: { state: "ready", value: change(old.reading.value) } }
          : old,
      ),
    [],
  )
  // A failure that is tried again shows that it is; a value stays until the next one comes.
  const stale = held.key !== key || (held.turn !== turn && held.reading.state === "failed")
  const reading: Reading<T> = stale ? { state: "reading" } : held.reading
  return { reading, reload, update }
}
