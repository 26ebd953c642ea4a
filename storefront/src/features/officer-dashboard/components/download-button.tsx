import type { ApiResult } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { FormProblem } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"

/** Reads all rows of a list and hands them to the browser as a file. */
export function DownloadButton<Row>({
  label,
  read,
  save,
}: {
  label: string
  read: () => Promise<ApiResult<readonly Row[]>>
  save: (rows: readonly Row[]) => void
}) {
  const { run, busy, problem } = useCommand(() => read(), { onDone: save })
  return (
    <div>
      <Button look="secondary" disabled={busy} onClick={() => run()}>
        {busy ? m.officer_dashboard_report_making() : label}
      </Button>
      <FormProblem problem={problem} />
    </div>
  )
}
