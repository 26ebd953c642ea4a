import type { ImportRun, Problem } from "@ocop/contracts"
import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Section } from "~/shared/ui/section"
import { failure } from "~/shared/dashboard/results"
import { listImports } from "../api/imports"
import { uploadList, type Upload } from "../api/upload-list"
import { useRead } from "~/shared/dashboard/use-read"
import { IMPORTS } from "../lib/rooms"
import { useTitle } from "~/shared/dashboard/use-title"
import { DropFile } from "./drop-file"
import { ExampleColumns } from "./example-columns"
import { Failure, RowSkeletons } from "./failure"
import { RunList } from "./run-list"
import { UploadProgress } from "./upload-progress"

const MAX_BYTES = 50 * 1024 * 1024

/** Sending a list: it is only read and compared; nothing changes until its report was looked at. */
export function ImportsPage() {
  useTitle(`${m.office_nav_imports()} · ${m.office_title()}`)
  const navigate = useNavigate()
  const upload = useRef<Upload | null>(null)
  const [sending, setSending] = useState<{ fileName: string; part: number } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const runs = useRead<{ runs: ImportRun[] }>("runs", (signal) => listImports(signal))

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
    if (result.ok) return navigate({ ...IMPORTS, search: { lan: result.value.id } })
    setProblem(result.problem)
    runs.reload()
  }
  const cancel = () => {
    const own = upload.current
    upload.current = null
    own?.cancel()
    setSending(null)
    runs.reload()
  }
  return (
    <>
      <h1 className="text-2xl">{m.office_imports_title()}</h1>
      <p className="mt-1 mb-4 text-soft">{m.office_imports_text()}</p>
      <div className="grid gap-4">
        {problem ? <Failure problem={problem} title={m.office_upload_failed()} /> : null}
        {sending ? (
          <UploadProgress {...sending} onCancel={cancel} />
        ) : (
          <DropFile onFile={(file) => void send(file)} />
        )}
        <ExampleColumns />
      </div>
      <Section title={m.office_runs_title()}>
        {runs.reading.state === "reading" ? <RowSkeletons /> : null}
        {runs.reading.state === "failed" ? (
          <Failure problem={runs.reading.problem} onRetry={runs.reload} />
        ) : null}
        {runs.reading.state === "ready" ? <RunList runs={runs.reading.value.runs} /> : null}
      </Section>
    </>
  )
}
