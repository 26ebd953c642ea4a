import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProducerSite, SiteHoldReason, SiteContent } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"

export interface SiteRow {
  readonly words: SiteContent | null
  readonly holds: SiteHoldReason[]
  readonly cleared: string[]
  readonly held_at: Date | null
  readonly answer: string | null
  readonly cover_file_id: string | null
  readonly cover_width: number | null
  readonly cover_height: number | null
  readonly cover_colour: string | null
}

interface ShownRow {
  readonly handle: string
  readonly status: string
  readonly cloth: string | null
  readonly story: string | null
  readonly visiting: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
  readonly zalo: string | null
  readonly map_url: string | null
  readonly contact_consent_at: Date | null
}

export const siteRowOf = (database: Knex, producerId: string): Promise<SiteRow | undefined> =>
  database("producer_site").where({ producer_id: producerId }).first()

/** The page of one producer. @throws ProblemError `not_found` */
export async function siteOf(database: Knex, producerId: string): Promise<ProducerSite> {
  const shown = (await database("producer").where({ id: producerId }).whereNull("deleted_at").first()) as
    ShownRow | undefined
  if (!shown) throw new ProblemError("not_found")
  const [row, former, cover] = await Promise.all([
    siteRowOf(database, producerId),
    database("producer_path").where({ producer_id: producerId }).orderBy("created_at", "desc").select("path"),
    database("producer_media")
      .where({ producer_id: producerId, kind: "cover" })
      .whereNull("deleted_at")
      .orderBy("rank")
      .first("url"),
  ])
  return {
    path: shown.handle,
    formerPaths: (former as { path: string }[]).map(({ path }) => path),
    shown: shown.status === "published",
    cloth: shown.cloth,
    cover: cover
      ? {
          url: (cover as { url: string }).url,
          width: row?.cover_width ?? null,
          height: row?.cover_height ?? null,
          colour: row?.cover_colour ?? null,
        }
      : null,
    words: {
      story: shown.story,
      visiting: shown.visiting,
      phone: shown.phone,
      email: shown.email,
      website: shown.website,
      zalo: shown.zalo,
      mapUrl: shown.map_url,
      showContact: shown.contact_consent_at !== null,
    },
    waiting:
      row?.words && row.held_at
        ? { words: row.words, holds: row.holds, since: row.held_at.toISOString(), answer: row.answer }
        : null,
  }
}

/**
 * Current path of the page that had the given path before. A path that its producer took back is no former one.
 *
 * @throws ProblemError `not_found`
 */
export async function movedTo(database: Knex, path: string): Promise<{ path: string }> {
  const found = (await database("producer_path as former")
    .join("producer", "producer.id", "former.producer_id")
    .where({ "former.path": path, "producer.status": "published" })
    .whereNot("producer.handle", path)
    .whereNull("producer.deleted_at")
    .first("producer.handle")) as { handle: string } | undefined
  if (!found) throw new ProblemError("not_found")
  return { path: found.handle }
}

/** Former paths of other producers among the given ones: they are never reused. */
export async function formerPathsAmong(database: Knex, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return []
  const rows = (await database("producer_path")
    .whereIn("path", [...paths])
    .select("path")) as { path: string }[]
  return rows.map(({ path }) => path)
}
