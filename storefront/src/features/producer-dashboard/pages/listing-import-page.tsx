import type { ListingImport } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { Page } from "~/shared/dashboard/page"
import { saveDownload } from "~/shared/dashboard/save-download"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import {
  exportEverything,
  exportListings,
  importsQuery,
  readTemplate,
  sendWorkbook,
} from "../api/listing-import"
import { BackToListings } from "../components/listings/back-to-listings"
import { ListingImportReport } from "../components/listings/listing-import-report"
import { importStateWords } from "../lib/import-words"
import { useMembership, useProducerSession } from "../lib/membership"
import { OPEN_IMPORT, PAGES } from "../lib/pages"

/** Listings as workbooks, or the report of the import that the address names. */
export function ListingImportPage() {
  const open = useListSearch()[OPEN_IMPORT]
  return open ? <ListingImportReport key={open} id={open} /> : <ListingImport />
}

/** The template, everything as a file, and a file that comes back. */
function ListingImport() {
  return (
    <Page title={m.listing_import_title()} back={<BackToListings />}>
      <div className="grid gap-5">
        <Downloads />
        <Upload />
        <QueryView query={useQuery(importsQuery())} rows={1}>
          {({ imports }) => (imports.length === 0 ? null : <Imports imports={imports} />)}
        </QueryView>
      </div>
    </Page>
  )
}

function Downloads() {
  const { me } = useProducerSession()
  const { role } = useMembership()
  const { run, busy, problem } = useCommand((read: typeof readTemplate) => read(), { onDone: saveDownload })
  return (
    <section className="grid gap-3 rounded-card border border-line bg-sheet p-4">
      <h2 className="text-lg">{m.listing_import_out()}</h2>
      <p className="text-soft">{m.listing_import_out_text()}</p>
      {problem ? <Failure problem={problem} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" disabled={busy} onClick={() => run(readTemplate)}>
          {m.listing_import_template()}
        </Button>
        <Button look="secondary" disabled={busy} onClick={() => run(exportListings)}>
          {m.listing_import_export()}
        </Button>
      </div>
      {role === "owner" && me.onBehalf === null ? (
        <>
          <p className="text-soft">{m.listing_import_everything_text()}</p>
          <Button
            look="secondary"
            className="justify-self-start"
            disabled={busy}
            onClick={() => run(exportEverything)}
          >
            {m.listing_import_everything()}
          </Button>
        </>
      ) : null}
    </section>
  )
}

function Upload() {
  const navigate = useNavigate()
  const [part, setPart] = useState<number | null>(null)
  const { run, problem } = useCommand(
    async (file: File) => {
      setPart(0)
      const result = await sendWorkbook(file, setPart).result
      setPart(null)
      return result
    },
    {
      refresh: [importsQuery().queryKey],
      onDone: ({ id }) => void navigate({ to: PAGES.listingImport, search: { [OPEN_IMPORT]: id } }),
    },
  )
  return (
    <section className="grid gap-3 rounded-card border border-line bg-sheet p-4">
      <h2 className="text-lg">{m.listing_import_in()}</h2>
      <p className="text-soft">{m.listing_import_in_text()}</p>
      {problem ? <Failure problem={problem} /> : null}
      <ChooseFile
        label={
          part === null
            ? m.listing_import_choose()
            : m.listing_import_sending({ percent: Math.round(part * 100) })
        }
        accept=".xlsx"
        busy={part !== null}
        onChosen={run}
      />
    </section>
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
              to={PAGES.listingImport}
              search={{ [OPEN_IMPORT]: id }}
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
