import type { ListingImportReport as Report } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { saveDownload } from "~/shared/dashboard/save-download"
import { countWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import {
  confirmImport,
  importQuery,
  readImportReport,
  sendPhotos,
  stopImport,
} from "../../api/listing-import"
import { importStateWords } from "../../lib/import-words"
import { PAGES } from "../../lib/pages"

const ASK_AGAIN_MS = 1_500

const isMoving = (report: Report | undefined): boolean =>
  report?.state === "queued" || report?.state === "applying"

/** One workbook: what it would do, the confirmation, how far it is, and what stayed out. */
export function ListingImportReport({ id }: { id: string }) {
  const query = useQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) => (isMoving(state.data) ? ASK_AGAIN_MS : false),
    refetchIntervalInBackground: true,
  })
  return (
    <>
      <Link to={PAGES.listingImport} className="tap mb-2 inline-flex items-center">
        {m.listing_import_back()}
      </Link>
      <QueryView query={query}>
        {(report) => <ReportView report={report} onChanged={() => void query.refetch()} />}
      </QueryView>
    </>
  )
}

function ReportView({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const { id, state, counts, applied, failed, badRows } = report
  const due = counts.create + counts.update
  const { run, busy, problem } = useCommand(async (call: typeof confirmImport) => {
    const result = await call(id)
    // Also after a refusal: it tells that the import stands elsewhere than this page shows.
    onChanged()
    return result
  })
  const waits = state === "planned" || state === "stopped"
  return (
    <Page title={m.listing_import_title()} heading={report.fileName} className="break-words">
      <div className="grid gap-4">
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
            <Button disabled={busy} onClick={() => run(confirmImport)}>
              {state === "stopped"
                ? m.listing_import_go_on()
                : m.listing_import_confirm({ count: countWords(due) })}
            </Button>
          ) : null}
          {state === "queued" || state === "applying" ? (
            <Button look="secondary" disabled={busy} onClick={() => run(stopImport)}>
              {m.listing_import_stop()}
            </Button>
          ) : null}
        </div>
        {state === "done" ? <Notice tone="success">{m.listing_import_done_text()}</Notice> : null}
        {badRows.length > 0 ? <BadRows report={report} /> : null}
      </div>
    </Page>
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
  const {
    run,
    problem,
    value: taken,
  } = useCommand(
    async (file: File) => {
      setPart(0)
      const result = await sendPhotos(id, file, setPart).result
      setPart(null)
      return result
    },
    { onDone: onChanged },
  )
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
        onChosen={run}
      />
    </section>
  )
}

function BadRows({ report: { id, badRows, counts, failed } }: { report: Report }) {
  const { run, busy, problem } = useCommand(() => readImportReport(id), { onDone: saveDownload })
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{m.listing_import_bad_rows({ count: countWords(counts.bad + failed) })}</h2>
      <p className="text-soft">{m.listing_import_bad_text()}</p>
      {problem ? <Failure problem={problem} /> : null}
      <Button look="secondary" className="justify-self-start" disabled={busy} onClick={() => run()}>
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
