import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { ListRefused, readTableRows } from "@ocop/recognition-list"
import { identityOfProducer, MOST_LISTINGS, type ProducerIdentity } from "../listing-commands"
import { databaseOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { identityOf } from "../product-input"
import { platform } from "../../../shared/platform"
import type { ProducerScope } from "../../producers/scope"
import { readHeadings, type ColumnKey } from "./columns"
import { knownListings } from "./known-listings"
import {
  photoNames,
  planBody,
  readRow,
  rowProblem,
  sameBody,
  type Known,
  type PlannedListing,
  type ReadRow,
  type RowProblemText,
} from "./plan-row"
import type { Upload } from "../../../shared/files/upload"

const BATCH = 200
const MOST_ROWS = 10_000
const HEADING_WITHIN = 20
const MEGABYTE = 1024 * 1024
const LIMITS = { maxBytes: 10 * MEGABYTE, maxUncompressedBytes: 120 * MEGABYTE, maxRows: MOST_ROWS + 50 }

interface Staged {
  readonly rowNumber: number
  readonly row: ReadRow
}

interface Staging {
  readonly database: Knex
  readonly importId: string
  readonly producer: ProducerIdentity
  readonly locationId: string
  /** Ids and identity keys that earlier rows of the file name. */
  readonly seen: Set<string>
}

interface Planned {
  readonly outcome: "create" | "update" | "unchanged" | "bad"
  readonly planned: PlannedListing | null
  readonly problems: readonly RowProblemText[]
}

const bad = (...problems: RowProblemText[]): Planned => ({ outcome: "bad", planned: null, problems })

function planOne({ row }: Staged, { producer, seen }: Staging, known: readonly Known[]): Planned {
  const identityKey = identityOf(producer.identity_key, row.title)
  const byId = row.id === null ? undefined : known.find(({ id }) => id === row.id)
  if (row.id !== null && !byId) return bad(rowProblem("id", "id_unknown"))
  const byName = known.find((one) => one.identityKey === identityKey)
  const now = byId ?? byName
  const { body, problems } = planBody(row, now?.body ?? null)
  if (!body) return bad(...problems)
  if (byId && byName && byId.id !== byName.id) return bad(rowProblem("title", "name_taken"))
  if (now?.certified && (body.title !== now.body.title || body.setNumber !== now.body.setNumber))
    return bad(rowProblem("title", "identity_locked"))
  if (now && body.stock < now.reserved) return bad(rowProblem("stock", "stock_below_reserved"))
  const marks = [identityKey, ...(now ? [now.id] : [])]
  if (marks.some((mark) => seen.has(mark))) return bad(rowProblem("title", "twice"))
  for (const mark of marks) seen.add(mark)
  const planned: PlannedListing = {
    id: now?.id ?? null,
    identityKey: now?.identityKey ?? identityKey,
    body,
    photos: photoNames(row.values.get("photos") ?? ""),
    countsStock: (row.values.get("stock") ?? "") !== "",
  }
  if (!now) return { outcome: "create", planned, problems }
  const quiet = sameBody(now.body, body) && planned.photos.length === 0
  return { outcome: quiet ? "unchanged" : "update", planned: quiet ? null : planned, problems }
}

async function writeBatch(staging: Staging, batch: readonly Staged[]): Promise<void> {
  const { database, importId, producer, locationId } = staging
  const known = await knownListings(
    database,
    producer.id,
    locationId,
    batch.flatMap(({ row }) => row.id ?? []),
    batch.map(({ row }) => identityOf(producer.identity_key, row.title)),
  )
  await database("listing_import_row").insert(
    batch.map((staged) => {
      const { outcome, planned, problems } = planOne(staged, staging, known)
      return {
        import_id: importId,
        row_number: staged.rowNumber,
        title: staged.row.title.slice(0, 200),
        outcome,
        planned: planned === null ? null : JSON.stringify(planned),
        problems: JSON.stringify(problems),
      }
    }),
  )
}

async function readRows(staging: Staging, upload: Upload): Promise<void> {
  let headings: ReadonlyMap<ColumnKey, number> | null = null
  let batch: Staged[] = []
  let lines = 0
  for await (const { rowNumber, cells } of readTableRows(upload, LIMITS)) {
    lines += 1
    if (!headings) {
      headings = readHeadings(cells)
      if (!headings && lines >= HEADING_WITHIN) throw new ProblemError("listing_columns_missing")
      continue
    }
    const row = readRow(cells, headings)
    if (row) batch.push({ rowNumber, row })
    if (batch.length < BATCH) continue
    await writeBatch(staging, batch)
    batch = []
  }
  if (!headings) throw new ProblemError("listing_columns_missing")
  if (batch.length > 0) await writeBatch(staging, batch)
}

/**
 * Stages a workbook: reads it into rows, in bounded memory, each with what applying it would do. No listing changes
 * here.
 *
 * @returns the import's id
 * @throws ProblemError `listing_file_refused`, `listing_columns_missing`, `payload_too_large`, `listing_limit`
 */
export async function stageImport(
  container: MedusaContainer,
  { producerId, member }: Pick<ProducerScope, "producerId" | "member">,
  upload: Upload,
): Promise<string> {
  const database = databaseOf(container)
  const { stockLocationId } = await platform(container)
  const importId = generateEntityId(undefined, "limp")
  await database("listing_import").insert({
    id: importId,
    producer_id: producerId,
    made_by: member.id,
    made_name: member.name,
    file_name: upload.fileName.slice(0, 200),
  })
  try {
    const producer = await identityOfProducer(container, producerId)
    await readRows({ database, importId, producer, locationId: stockLocationId, seen: new Set() }, upload)
    await assertRoom(database, producerId, importId)
    await database("listing_import").where({ id: importId }).update({ state: "planned" })
    return importId
  } catch (error) {
    await database("listing_import").where({ id: importId }).delete()
    if (!(error instanceof ListRefused)) throw error
    if (error.code === "file_too_large") throw new ProblemError("payload_too_large", { cause: error })
    throw new ProblemError("listing_file_refused", {
      details: { reason: error.code, ...error.messages },
      cause: error,
    })
  }
}

async function assertRoom(database: Knex, producerId: string, importId: string): Promise<void> {
  const { count } = (await database.first(
    database.raw(
      `(select count(*) from listing where producer_id = ?)::int
         + (select count(*) from listing_import_row where import_id = ? and outcome = 'create')::int as count`,
      [producerId, importId],
    ),
  )) as unknown as { count: number }
  if (count > MOST_LISTINGS) throw new ProblemError("listing_limit")
}
