import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createListing,
  identityOfProducer,
  makeListings,
  newListingOf,
  saveListing,
} from "../listing-commands"
import { setStock } from "../set-stock"
import { keepPhoto } from "../photos"
import { databaseOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { errorText } from "../../../shared/errors/error-text"
import { isTransient } from "../../../shared/errors/root-problem"
import { ownFacts } from "../read-own-listing"
import { platform } from "../../../shared/platform"
import { knownListings } from "./known-listings"
import { rowProblem, sameBody, type Known, type PlannedListing } from "./plan-row"

const BATCH = 25

export interface ImportToApply {
  readonly id: string
  readonly producer_id: string
  readonly made_by: string
}

interface DueRow {
  readonly row_number: number
  readonly planned: PlannedListing
}

const targetOf = ({ id, identityKey }: PlannedListing, known: readonly Known[]): Known | undefined =>
  known.find((one) => one.id === id) ?? known.find((one) => one.identityKey === identityKey)

/** Applies one row through the listing commands. What was done before a crash is recognised and costs nothing. */
async function applyRow(
  container: MedusaContainer,
  job: ImportToApply,
  { planned }: DueRow,
  known: readonly Known[],
): Promise<void> {
  const scope = { producerId: job.producer_id, member: { id: job.made_by } }
  const now = targetOf(planned, known)
  let id = now?.id
  if (!now) id = (await createListing(container, scope, planned.body)).id
  else {
    const { stock, ...body } = planned.body
    if (!sameBody({ ...now.body, stock }, planned.body))
      await saveListing(container, scope, now.id, body, new Date())
    if (planned.countsStock && stock !== now.body.stock) await setStock(container, scope, now.id, stock)
  }
  if (id && planned.photos.length > 0) await addPhotos(container, job, id, planned.photos)
}

/** Adds the pictures that the archive contains for a row; a picture that the listing has already is skipped. */
async function addPhotos(
  container: MedusaContainer,
  job: ImportToApply,
  listingId: string,
  names: readonly string[],
): Promise<void> {
  const database = databaseOf(container)
  const { stockLocationId } = await platform(container)
  const facts = await ownFacts(database, job.producer_id, stockLocationId, listingId)
  for (const name of names) {
    const picture = (await database("listing_import_photo").where({ import_id: job.id, name }).first()) as
      { content: Buffer; width: number; height: number; colour: string } | undefined
    if (picture) await keepPhoto(container, { producerId: job.producer_id }, facts, picture, "once")
  }
}

async function applyBatch(
  container: MedusaContainer,
  database: Knex,
  job: ImportToApply,
  rows: readonly DueRow[],
): Promise<void> {
  const where = await platform(container)
  const readKnown = () =>
    knownListings(
      database,
      job.producer_id,
      where.stockLocationId,
      rows.flatMap(({ planned }) => planned.id ?? []),
      rows.map(({ planned }) => planned.identityKey),
    )
  const producer = await identityOfProducer(container, job.producer_id)
  const before = await readKnown()
  const fresh = rows.filter(({ planned }) => !targetOf(planned, before))
  if (fresh.length > 1) {
    // Created as one batch, they take a fraction of the time; when one fails, each is tried on its own below.
    await makeListings(
      container,
      job.producer_id,
      fresh.map(({ planned }) => newListingOf(planned.body, producer)),
      where,
    ).catch((error: unknown) => {
      const words = errorText(error)
      container
        .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        .warn(`${fresh.length} listings of import ${job.id} are made one by one: ${words}`)
    })
  }
  const known = fresh.length > 1 ? await readKnown() : before
  const done: number[] = []
  let interruption: unknown
  for (const row of rows) {
    try {
      await applyRow(container, job, row, known)
      done.push(row.row_number)
    } catch (error) {
      // A busy lock or a restarting database says nothing about the row: it stays due.
      if (isTransient(error)) {
        interruption = error
        break
      }
      if (!(error instanceof ProblemError))
        container
          .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
          .error(`Row ${row.row_number} of import ${job.id}: ${errorText(error)}`)
      const code = error instanceof ProblemError ? error.code : "not_applied"
      await database("listing_import_row")
        .where({ import_id: job.id, row_number: row.row_number })
        .update({ failed: true, problems: JSON.stringify([rowProblem("", code)]) })
    }
  }
  await database("listing_import_row")
    .where({ import_id: job.id })
    .whereIn("row_number", done)
    .update({ applied: true })
  if (interruption) throw interruption
}

/**
 * Applies the pending rows of an import, a small batch at a time.
 *
 * @param goOn called after each batch; false leaves the rest for later
 * @returns whether no row is pending
 * @throws what interrupted a row and may pass (a busy lock, a restarting database); the row stays due
 */
export async function applyRows(
  container: MedusaContainer,
  job: ImportToApply,
  goOn: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const database = databaseOf(container)
  for (;;) {
    const rows = (await database("listing_import_row")
      .where({ import_id: job.id, applied: false, failed: false })
      .whereIn("outcome", ["create", "update"])
      .orderBy("row_number")
      .limit(BATCH)
      .select("row_number", "planned")) as DueRow[]
    if (rows.length === 0) return true
    await applyBatch(container, database, job, rows)
    if (!(await goOn())) return false
  }
}
