import type { ImportRun } from "@ocop/contracts"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { countWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { applyImport, importQuery } from "../api/imports"
import { isWorking } from "../lib/import-progress"

/** Carries out a list that was looked at, and shows how far it is. */
export function ApplyRun({
  run,
  quiet,
  onRun,
}: {
  run: ImportRun
  quiet: boolean
  onRun: (run: ImportRun) => void
}) {
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const wanted = run.toCreate + run.toUpdate
  const apply = useCommand(
    async () => {
      const result = await applyImport(run.id)
      // Somebody else may have pressed it: then the import itself says how it stands.
      if (!result.ok) await client.refetchQueries({ queryKey: importQuery(run.id).queryKey })
      setAsking(false)
      return result
    },
    { onDone: onRun },
  )

  if (isWorking(run)) return <Progress run={run} quiet={quiet} />
  if (run.status === "done")
    return (
      <Notice tone={run.failed > 0 ? "warning" : "success"} title={m.officer_dashboard_done_title()}>
        <p>{m.officer_dashboard_done_text({ applied: countWords(run.applied) })}</p>
        {run.failed > 0 ? <p>{m.officer_dashboard_done_failed({ failed: countWords(run.failed) })}</p> : null}
      </Notice>
    )
  if (run.status !== "planned") return null
  if (wanted === 0)
    return (
      <Notice>
        <p>{m.officer_dashboard_apply_nothing()}</p>
      </Notice>
    )
  return (
    <div className="grid gap-3">
      {apply.problem ? <Failure problem={apply.problem} /> : null}
      {asking ? (
        <Notice tone="warning" title={m.officer_dashboard_apply_ask({ rows: countWords(wanted) })}>
          <p>
            {m.officer_dashboard_apply_what({
              created: countWords(run.toCreate),
              updated: countWords(run.toUpdate),
            })}
            {run.rowsBad > 0
              ? ` ${m.officer_dashboard_apply_left_out({ bad: countWords(run.rowsBad) })}`
              : ""}
            {run.differing > 0
              ? ` ${m.officer_dashboard_apply_differing({ rows: countWords(run.differing) })}`
              : ""}
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button autoFocus disabled={apply.busy} onClick={() => apply.run()}>
              {apply.busy ? m.officer_dashboard_applying() : m.officer_dashboard_apply_yes()}
            </Button>
            <Button look="secondary" disabled={apply.busy} onClick={() => setAsking(false)}>
              {m.officer_dashboard_cancel()}
            </Button>
          </div>
        </Notice>
      ) : (
        <Button className="justify-self-start" onClick={() => setAsking(true)}>
          {m.officer_dashboard_apply()}
        </Button>
      )}
    </div>
  )
}

function Progress({ run, quiet }: { run: ImportRun; quiet: boolean }) {
  const wanted = run.toCreate + run.toUpdate + run.failed
  const done = run.applied + run.failed
  return (
    <div className="grid gap-2 rounded-card border border-line bg-sheet p-4">
      <p className="font-bold" role="status">
        {run.status === "queued" ? m.officer_dashboard_queued_text() : m.officer_dashboard_applying()}
      </p>
      <progress
        className="h-3 w-full accent-accent"
        aria-label={m.officer_dashboard_apply_progress()}
        max={Math.max(1, wanted)}
        value={done}
      />
      <p className="text-sm text-soft tabular-nums">
        {m.officer_dashboard_apply_so_far({ done: countWords(done), wanted: countWords(wanted) })}
      </p>
      <p className="text-sm text-soft">
        {quiet ? m.officer_dashboard_apply_quiet() : m.officer_dashboard_apply_may_leave()}
      </p>
    </div>
  )
}
