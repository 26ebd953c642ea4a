import type { Problem } from "@ocop/contracts"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { failure } from "~/shared/dashboard/results"
import { Section } from "~/shared/ui/section"
import { importsQuery } from "../api/imports"
import { uploadList, type Upload } from "../api/upload-list"
import { DropFile } from "../components/drop-file"
import { ExampleColumns } from "../components/example-columns"
import { ImportReport } from "../components/import-report"
import { RunCard } from "../components/run-card"
import { UploadProgress } from "../components/upload-progress"
import { OPEN_IMPORT } from "../lib/pages"

const MAX_BYTES = 50 * 1024 * 1024

/** Recognition lists as files: sending one, and the report of the one that the address names. */
export function ImportsPage() {
  const open = useListSearch()[OPEN_IMPORT]
  return open ? <ImportReport key={open} id={open} /> : <Imports />
}

/** Sending a list: it is only read and compared; nothing changes until its report was looked at. */
function Imports() {
  return (
    <Page
      title={m.officer_dashboard_nav_imports()}
      heading={m.officer_dashboard_imports_title()}
      text={m.officer_dashboard_imports_text()}
    >
      <SendList />
      <Section title={m.officer_dashboard_runs_title()}>
        <LatestImports />
      </Section>
    </Page>
  )
}

function LatestImports() {
  const list = useWholeList({ query: useQuery({ ...importsQuery, select: ({ runs }) => runs }) })
  return (
    <ListTable
      label={m.officer_dashboard_runs_title()}
      list={list}
      keyOf={({ id }) => id}
      card={(run) => <RunCard run={run} />}
      empty={<p className="text-soft">{m.officer_dashboard_runs_empty()}</p>}
    />
  )
}

function SendList() {
  const navigate = useNavigate()
  const client = useQueryClient()
  const upload = useRef<Upload | null>(null)
  const [sending, setSending] = useState<{ fileName: string; part: number } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const readImportsAgain = () => void client.invalidateQueries({ queryKey: importsQuery.queryKey })

  // Leaving the page gives up what is being sent; what the server has already read stands in the list.
  useEffect(() => () => upload.current?.cancel(), [])

  const send = async (file: File) => {
    setProblem(null)
    if (file.size > MAX_BYTES) return setProblem(failure(413, "payload_too_large").problem)
    setSending({ fileName: file.name, part: 0 })
    const own = uploadList(file, (part) => setSending({ fileName: file.name, part }))
    upload.current = own
    const result = await own.result
    if (upload.current !== own) return
    upload.current = null
    setSending(null)
    if (result.ok) return navigate({ to: ".", search: { [OPEN_IMPORT]: result.value.id } })
    setProblem(result.problem)
    readImportsAgain()
  }
  const cancel = () => {
    const own = upload.current
    upload.current = null
    own?.cancel()
    setSending(null)
    readImportsAgain()
  }
  return (
    <div className="grid gap-4">
      {problem ? <Failure problem={problem} title={m.officer_dashboard_upload_failed()} /> : null}
      {sending ? (
        <UploadProgress {...sending} onCancel={cancel} />
      ) : (
        <DropFile onFile={(file) => void send(file)} />
      )}
      <ExampleColumns />
    </div>
  )
}
