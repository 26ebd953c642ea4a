import type { ListingImportReport, ListingPhotoZip, Problem } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { countWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { confirmImport, readImport, readImportReport, sendPhotos, stopImport } from "../api/listing-files"
import { importStateWords } from "../lib/import-words"
import { saveDownload } from "~/shared/dashboard/save-download"
import { LISTINGS } from "../lib/pages"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { Failure, Read } from "../components/failure"
import { FILES } from "./listing-files-page"

const ASK_AGAIN_MS = 1_500

/** One workbook: what it would do, the confirmation, how far it is, and what stayed out. */
export function ListingImportPage({ id }: { id: string }) {
  useTitle(m.listing_import_title())
  const { reading, reload } = useRead(`listing-import ${id}`, (signal) => readImport(id, signal))
  const moving =
    reading.state === "ready" && (reading.value.state === "queued" || reading.value.state === "applying")
  useEffect(() => {
    if (!moving) return undefined
    const timer = setInterval(reload, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [moving, reload])
  return (
    <div className="grid gap-4">
      <Link {...LISTINGS} search={{ ma: FILES }} preload={false} className="tap justify-self-start">
        {m.listing_import_back()}
      </Link>
      <Read reading={reading} onRetry={reload}>
        {(report) => <Report report={report} onChanged={reload} />}
      </Read>
    </div>
  )
}

function Report({ report, onChanged }: { report: ListingImportReport; onChanged: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const { id, state, counts, applied, failed, badRows } = report
  const due = counts.create + counts.update
  const act = async (call: typeof confirmImport) => {
    setBusy(true)
    const result = await call(id)
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    onChanged()
  }
  const waits = state === "planned" || state === "stopped"
  return (
    <>
      <h1 className="text-2xl break-words">{report.fileName}</h1>
      <p role="status" className="font-bold">
        {importStateWords[state]()}
      </p>
      <dl className="grid grid-cols-2 gap-2 tabular-nums sm:grid-cols-4">
        <Count words={m.listing_import_new()} count={counts.create} />
        <Count words={m.listing_import_changed()} count={counts.update} />
        <Count words={m.listing_import_unchanged()} count={counts.unchanged} />
        <Count words={m.listing_import_bad()} count={counts.bad + failed} />
      </dl>
      {problem ? <Failure problem={problem} /> : null}
      {state === "planned" ? null : <Progress applied={applied + failed} due={due} />}
      {waits && due > 0 ? <Photos id={id} onChanged={onChanged} /> : null}
      <div className="flex flex-wrap gap-2">
        {waits && due > 0 ? (
          <Button disabled={busy} onClick={() => void act(confirmImport)}>
            {state === "stopped"
              ? m.listing_import_go_on()
              : m.listing_import_confirm({ count: countWords(due) })}
          </Button>
        ) : null}
        {state === "queued" || state === "applying" ? (
          <Button look="secondary" disabled={busy} onClick={() => void act(stopImport)}>
            {m.listing_import_stop()}
          </Button>
        ) : null}
      </div>
      {state === "done" ? <Notice tone="success">{m.listing_import_done_text()}</Notice> : null}
      {badRows.length > 0 ? <BadRows report={report} /> : null}
    </>
  )
}

function Count({ words, count }: { words: string; count: number }) {
  return (
    <div className="rounded-card border border-line bg-sheet p-3">
      <dt className="text-sm text-soft">{words}</dt>
      <dd className="text-xl font-bold">{countWords(count)}</dd>
    </div>
  )
}

function Progress({ applied, due }: { applied: number; due: number }) {
  const words = m.listing_import_progress({ applied: countWords(applied), due: countWords(due) })
  return (
    <label className="grid gap-1 tabular-nums">
      {words}
      <progress className="h-3 w-full accent-accent" max={Math.max(1, due)} value={applied} />
    </label>
  )
}

function Photos({ id, onChanged }: { id: string; onChanged: () => void }) {
  const [part, setPart] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [taken, setTaken] = useState<ListingPhotoZip | null>(null)
  const send = async (file: File) => {
    setPart(0)
    const result = await sendPhotos(id, file, setPart).result
    setPart(null)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return
    setTaken(result.value)
    onChanged()
  }
  return (
    <section className="grid gap-2">
      <p className="text-soft">{m.listing_import_photos_text()}</p>
      {problem ? <Failure problem={problem} /> : null}
      {taken ? (
        <Notice tone={taken.refused.length > 0 ? "warning" : "success"}>
          <p>{m.listing_import_photos_taken({ taken: taken.taken, unnamed: taken.unnamed })}</p>
          {taken.refused.length > 0 ? (
            <p className="break-words">
              {m.listing_import_photos_refused({ names: taken.refused.join(", ") })}
            </p>
          ) : null}
        </Notice>
      ) : null}
      <ChooseFile
        look="secondary"
        label={
          part === null
            ? m.listing_import_photos()
            : m.listing_import_sending({ percent: Math.round(part * 100) })
        }
        accept=".zip"
        busy={part !== null}
        onChosen={(file) => void send(file)}
      />
    </section>
  )
}

function BadRows({ report: { id, badRows, counts, failed } }: { report: ListingImportReport }) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    const result = await readImportReport(id)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) saveDownload(result.value)
  }
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{m.listing_import_bad_rows({ count: countWords(counts.bad + failed) })}</h2>
      <p className="text-soft">{m.listing_import_bad_text()}</p>
      {problem ? <Failure problem={problem} /> : null}
      <Button look="secondary" className="justify-self-start" onClick={() => void save()}>
        {m.listing_import_report()}
      </Button>
      <ul className="grid gap-2">
        {badRows.map(({ rowNumber, title, problems }) => (
          <li key={rowNumber} className="rounded-card border border-line bg-sheet p-3">
            <p className="font-bold break-words">{m.listing_import_row({ row: rowNumber, title })}</p>
            {problems.map(({ column, code, message }) => (
              <p key={`${column} ${code}`} className="text-sm break-words">
                {column ? `${column}: ` : ""}
                {message}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
