import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ListingImport, ListingImportReport, ListingImportRow, Locale } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import type { RowProblemText } from "./plan-row"

const MOST_SHOWN = 100

export interface ImportRow {
  readonly id: string
  readonly producer_id: string
  readonly made_by: string
  readonly made_name: string
  readonly file_name: string
  readonly state: ListingImport["state"]
  readonly created_at: Date
}

/** Imports of one producer; every query of imports starts from it. */
export const importsOf = (database: Knex, producerId: string): Knex.QueryBuilder =>
  database("listing_import").where({ producer_id: producerId })

/** One import of the producer. @throws ProblemError `not_found`, for another producer's as for none */
export async function ownImport(database: Knex, producerId: string, id: string): Promise<ImportRow> {
  const row = (await importsOf(database, producerId).where({ id }).first()) as ImportRow | undefined
  if (!row) throw new ProblemError("not_found")
  return row
}

interface Counted {
  import_id: string
  outcome: ListingImportRow["outcome"]
  rows: number
  applied: number
  failed: number
}

async function viewsOf(database: Knex, imports: readonly ImportRow[]): Promise<ListingImport[]> {
  const ids = imports.map(({ id }) => id)
  const [counted, photos] = await Promise.all([
    database("listing_import_row")
      .whereIn("import_id", ids)
      .groupBy("import_id", "outcome")
      .select(
        "import_id",
        "outcome",
        database.raw("count(*)::int as rows"),
        database.raw("(count(*) filter (where applied))::int as applied"),
        database.raw("(count(*) filter (where failed))::int as failed"),
      ) as unknown as Promise<Counted[]>,
    database("listing_import_photo")
      .whereIn("import_id", ids)
      .groupBy("import_id")
      .select("import_id", database.raw("count(*)::int as photos")) as unknown as Promise<
      { import_id: string; photos: number }[]
    >,
  ])
  return imports.map((row) => {
    const own = counted.filter(({ import_id }) => import_id === row.id)
    const count = (outcome: Counted["outcome"]) => own.find((one) => one.outcome === outcome)?.rows ?? 0
    return {
      id: row.id,
      fileName: row.file_name,
      state: row.state,
      by: row.made_name,
      at: row.created_at.toISOString(),
      counts: {
        create: count("create"),
        update: count("update"),
        unchanged: count("unchanged"),
        bad: count("bad"),
      },
      applied: own.reduce((sum, { applied }) => sum + applied, 0),
      failed: own.reduce((sum, { failed }) => sum + failed, 0),
      photos: photos.find(({ import_id }) => import_id === row.id)?.photos ?? 0,
    }
  })
}

export async function readImport(database: Knex, producerId: string, id: string): Promise<ListingImport> {
  const [view] = await viewsOf(database, [await ownImport(database, producerId, id)])
  if (!view) throw new ProblemError("not_found")
  return view
}

export async function listImports(database: Knex, producerId: string): Promise<ListingImport[]> {
  const rows = (await importsOf(database, producerId)
    .orderBy([{ column: "created_at", order: "desc" }, "id"])
    .limit(10)) as ImportRow[]
  return rows.length === 0 ? [] : viewsOf(database, rows)
}

/** Rejected rows, in the order of the file. */
export async function badRows(
  database: Knex,
  importId: string,
  locale: Locale,
  most?: number,
): Promise<ListingImportRow[]> {
  const rows = (await database("listing_import_row")
    .where({ import_id: importId })
    .where((either) => {
      void either.where({ outcome: "bad" }).orWhere({ failed: true })
    })
    .orderBy("row_number")
    .modify((query) => {
      if (most !== undefined) void query.limit(most)
    })
    .select("row_number", "title", "outcome", "problems")) as {
    row_number: number
    title: string
    outcome: ListingImportRow["outcome"]
    problems: RowProblemText[]
  }[]
  return rows.map(({ row_number, title, outcome, problems }) => ({
    rowNumber: row_number,
    title,
    outcome,
    problems: problems.map(({ column, code, vi, en }) => ({
      column,
      code,
      message: locale === "vi" ? vi : en,
    })),
  }))
}

export async function readReport(
  database: Knex,
  producerId: string,
  id: string,
  locale: Locale,
): Promise<ListingImportReport> {
  const view = await readImport(database, producerId, id)
  return { ...view, badRows: await badRows(database, id, locale, MOST_SHOWN) }
}
