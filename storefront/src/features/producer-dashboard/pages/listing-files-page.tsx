import type { ApiResult, DownloadFile, ListingImport, Problem } from "@ocop/contracts"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import {
  exportEverything,
  exportListings,
  listImports,
  readTemplate,
  sendWorkbook,
} from "../api/listing-files"
import { saveDownload } from "~/shared/dashboard/save-download"
import { useDesk } from "../lib/membership"
import { importStateWords } from "../lib/import-words"
import { LISTINGS } from "../lib/pages"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { Failure, Read } from "../components/failure"

/** The search word by which the room shows workbooks instead of goods. */
export const FILES = "excel"

/** Goods as workbooks: the template, everything as a file, and a file that comes back. */
export function ListingFilesPage() {
  useTitle(m.listing_import_title())
  const navigate = useNavigate()
  const { reading, reload } = useRead("listing-imports", listImports)
  const { me, place } = useDesk()
  const owns = place.role === "owner" && me.onBehalf === null
  const [problem, setProblem] = useState<Problem | null>(null)
  const [part, setPart] = useState<number | null>(null)
  const save = async (read: () => Promise<ApiResult<DownloadFile>>) => {
    const result = await read()
    setProblem(result.ok ? null : result.problem)
    if (result.ok) saveDownload(result.value)
  }
  const send = async (file: File) => {
    setProblem(null)
    setPart(0)
    const result = await sendWorkbook(file, setPart).result
    setPart(null)
    if (!result.ok) return setProblem(result.problem)
    await navigate({ ...LISTINGS, search: { ma: FILES, muc: result.value.id } })
  }
  return (
    <div className="grid gap-5">
      <Link {...LISTINGS} search={{}} preload={false} className="tap justify-self-start">
        {m.listing_back()}
      </Link>
      <h1 className="text-2xl">{m.listing_import_title()}</h1>
      {problem ? <Failure problem={problem} /> : null}
      <section className="grid gap-3 rounded-card border border-line bg-sheet p-4">
        <h2 className="text-lg">{m.listing_import_out()}</h2>
        <p className="text-soft">{m.listing_import_out_text()}</p>
        <div className="flex flex-wrap gap-2">
          <Button look="secondary" onClick={() => void save(readTemplate)}>
            {m.listing_import_template()}
          </Button>
          <Button look="secondary" onClick={() => void save(exportListings)}>
            {m.listing_import_export()}
          </Button>
        </div>
        {owns ? (
          <>
            <p className="text-soft">{m.listing_import_everything_text()}</p>
            <Button
              look="secondary"
              className="justify-self-start"
              onClick={() => void save(exportEverything)}
            >
              {m.listing_import_everything()}
            </Button>
          </>
        ) : null}
      </section>
      <section className="grid gap-3 rounded-card border border-line bg-sheet p-4">
        <h2 className="text-lg">{m.listing_import_in()}</h2>
        <p className="text-soft">{m.listing_import_in_text()}</p>
        <ChooseFile
          label={
            part === null
              ? m.listing_import_choose()
              : m.listing_import_sending({ percent: Math.round(part * 100) })
          }
          accept=".xlsx"
          busy={part !== null}
          onChosen={(file) => void send(file)}
        />
      </section>
      <Read reading={reading} onRetry={reload}>
        {({ imports }) => (imports.length === 0 ? null : <Imports imports={imports} />)}
      </Read>
    </div>
  )
}

function Imports({ imports }: { imports: readonly ListingImport[] }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{m.listing_import_earlier()}</h2>
      <ul className="grid gap-2">
        {imports.map(({ id, fileName, at, by, state, counts }) => (
          <li key={id}>
            <Link
              {...LISTINGS}
              search={{ ma: FILES, muc: id }}
              preload={false}
              className="tap grid gap-1 rounded-card border border-line bg-sheet p-3 text-ink no-underline hover:bg-sunken"
            >
              <span className="font-bold break-words">{fileName}</span>
              <span className="text-sm text-soft">
                {timeWords(at)} · {by}
              </span>
              <span className="text-sm tabular-nums">
                {importStateWords[state]()} ·{" "}
                {m.listing_import_rows({
                  count: countWords(counts.create + counts.update + counts.unchanged + counts.bad),
                })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
