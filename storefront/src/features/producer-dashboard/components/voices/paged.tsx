import type { ApiResult, Problem } from "@ocop/contracts"
import { useState, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { Button } from "~/shared/ui/button"
import { Failure, Read } from "../failure"

interface Page {
  readonly nextAfter: string | null
}

/** A list that goes on at a tap. `children` draws one row. */
export function Paged<P extends Page, Row>({
  name,
  read,
  rowsOf,
  empty,
  children,
}: {
  /** Names what is read; another name is another list. */
  name: string
  read: (after: string | undefined, signal?: AbortSignal) => Promise<ApiResult<P>>
  rowsOf: (page: P) => readonly Row[]
  empty: ReactNode
  children: (row: Row, onChanged: () => void) => ReactNode
}) {
  const { reading, reload } = useRead<P>(name, (signal) => read(undefined, signal))
  const [more, setMore] = useState<readonly P[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const changed = () => {
    setMore([])
    reload()
  }
  const goOn = async (after: string) => {
    setBusy(true)
    const result = await read(after)
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) setMore([...more, result.value])
  }
  return (
    <Read reading={reading} onRetry={reload}>
      {(first) => {
        const rows = [first, ...more].flatMap((page) => rowsOf(page))
        const after = (more.at(-1) ?? first).nextAfter
        if (rows.length === 0) return empty
        return (
          <div className="grid gap-3">
            <ul className="grid gap-3">{rows.map((row) => children(row, changed))}</ul>
            {problem ? <Failure problem={problem} /> : null}
            {after ? (
              <Button look="secondary" disabled={busy} onClick={() => void goOn(after)}>
                {m.review_go_on()}
              </Button>
            ) : null}
          </div>
        )
      }}
    </Read>
  )
}
