import type { Readable } from "node:stream"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import type { ProducerSite } from "@ocop/contracts"
import { isSiteTheme, sitePathProblem } from "@ocop/marketplace-rules"
import { databaseOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { acceptImage, MAX_PICTURE_BYTES } from "../../../shared/files/accept-image"
import { readUpload } from "../../../shared/files/accept-document"
import { publishImage } from "../../../shared/files/publish-image"
import type { ProducerScope } from "../scope"
import { siteOf, siteRowOf } from "./site"
import { lockProducer } from "./site-content"

/** Limit of former paths: each of them is blocked for everybody else for ever. */
const MOST_FORMER_PATHS = 5

const isDouble = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "23505"

/**
 * Changes the path of a producer's page; the former path redirects to it for ever and is never reused.
 *
 * @throws ProblemError `site_path_form`, `site_path_reserved`, `site_path_taken`, `site_path_limit`
 */
export async function setSitePath(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  written: string,
  now: Date,
): Promise<ProducerSite> {
  const path = written.trim()
  const problem = sitePathProblem(path)
  if (problem) throw new ProblemError(problem === "form" ? "site_path_form" : "site_path_reserved")
  const database = databaseOf(container)
  try {
    await database.transaction(async (trx) => {
      const { handle } = await lockProducer(trx, producerId)
      if (handle === path) return
      // Serializes taking and leaving a path, so that no path is free in between.
      await trx.raw("select pg_advisory_xact_lock(hashtext('producer_path'))")
      const foreign = await trx("producer_path")
        .where({ path })
        .whereNot({ producer_id: producerId })
        .first("path")
      if (foreign) throw new ProblemError("site_path_taken")
      await trx("producer_path").where({ path }).delete()
      const { count } = (await trx("producer_path")
        .where({ producer_id: producerId })
        .first(trx.raw("count(*)::int as count"))) as { count: number }
      if (count >= MOST_FORMER_PATHS) throw new ProblemError("site_path_limit")
      await trx("producer").where({ id: producerId }).update({ handle: path, updated_at: now })
      await trx("producer_path").insert({ path: handle, producer_id: producerId, created_at: now })
    })
  } catch (error) {
    // The path is another producer's current one: the unique index of handles rejects it.
    if (isDouble(error)) throw new ProblemError("site_path_taken", { cause: error })
    throw error
  }
  return siteOf(database, producerId)
}

/** Sets the theme. @throws ProblemError `invalid_request` for a theme that is not offered */
export async function setSiteTheme(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  cloth: string | null,
  now: Date,
): Promise<ProducerSite> {
  if (cloth !== null && !isSiteTheme(cloth))
    throw new ProblemError("invalid_request", {
      fields: [{ path: "cloth", code: "unknown", message: "There is no such cloth" }],
    })
  const database = databaseOf(container)
  await database("producer").where({ id: producerId }).update({ cloth, updated_at: now })
  return siteOf(database, producerId)
}

/** Removes the cover from the tables. @returns the file that no row refers to any more */
async function clearCover(trx: Knex, producerId: string): Promise<string | null> {
  const row = await siteRowOf(trx, producerId)
  await trx("producer_media").where({ producer_id: producerId, kind: "cover" }).delete()
  await trx("producer_site")
    .where({ producer_id: producerId })
    .update({ cover_file_id: null, cover_width: null, cover_height: null, cover_colour: null })
  return row?.cover_file_id ?? null
}

/** Sets the cover picture. @throws ProblemError `photo_refused`, `payload_too_large` */
export async function setSiteCover(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  stream: Readable,
  now: Date,
): Promise<ProducerSite> {
  const picture = await acceptImage(await readUpload(stream, MAX_PICTURE_BYTES))
  const files = container.resolve(Modules.FILE)
  const file = await publishImage(files, picture.content)
  const database = databaseOf(container)
  let gone: string | null
  try {
    gone = await database.transaction(async (trx) => {
      await lockProducer(trx, producerId)
      const before = await clearCover(trx, producerId)
      await trx("producer_media").insert({
        id: generateEntityId(undefined, "prme"),
        producer_id: producerId,
        url: file.url,
        kind: "cover",
        rank: 0,
      })
      const cover = {
        cover_file_id: file.id,
        cover_width: picture.width,
        cover_height: picture.height,
        cover_colour: picture.colour,
        updated_at: now,
      }
      await trx("producer_site")
        .insert({ producer_id: producerId, ...cover })
        .onConflict("producer_id")
        .merge(cover)
      return before
    })
  } catch (error) {
    await files.deleteFiles(file.id)
    throw error
  }
  if (gone) await files.deleteFiles(gone)
  return siteOf(database, producerId)
}

export async function removeSiteCover(
  container: MedusaContainer,
  { producerId }: ProducerScope,
): Promise<ProducerSite> {
  const database = databaseOf(container)
  const gone = await database.transaction(async (trx) => {
    await lockProducer(trx, producerId)
    return clearCover(trx, producerId)
  })
  if (gone) await container.resolve(Modules.FILE).deleteFiles(gone)
  return siteOf(database, producerId)
}
