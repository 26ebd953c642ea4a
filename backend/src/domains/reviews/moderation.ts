import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ModerationCase, ModerationPage, ModerationQuery, Officer } from "@ocop/contracts"
import { keysetPage, microsecondsOf, pageOf } from "../../shared/keyset"
import { instantOf } from "./rows"
import { inProvince } from "../organisations/in-province"

interface CaseRow {
  id: string
  kind: ModerationCase["kind"]
  points: number | null
  text: string | null
  author: string | null
  answer: string | null
  photo_url: string | null
  created_at: Date
  product_title: string
  handle: string
  producer_name: string
  since: Date
  hidden_reason: string | null
  reports: ModerationCase["reports"] | null
  sort_key: string
}

/** SQL union of reviews and questions, with their open reports. */
const CONTRIBUTIONS = `(
  select id, 'review' as kind, product_id, producer_id, points, text, author, answer, photo_url, created_at, state,
         hidden_reason, hidden_at
    from product_review where deleted_at is null
  union all
  select id, 'question', product_id, producer_id, null, text, author, answer, null, created_at, state,
         hidden_reason, hidden_at
    from product_question where deleted_at is null) as contribution`

const REPORTS = `left join lateral (
  select min(report.created_at) as oldest,
         jsonb_agg(jsonb_build_object('reason', report.reason, 'note', report.note, 'at', report.created_at)
                   order by report.created_at) as list
    from (select reason, note, created_at from contribution_report
           where contribution_id = contribution.id and state = 'open' and deleted_at is null
           order by created_at limit 50) report) as open on true`

/** Contributions in the officer's scope: on goods of the own province. */
export const contributionsInScope = (database: Knex, officer: Officer): Knex.QueryBuilder =>
  inProvince(
    database
      .from(database.raw(CONTRIBUTIONS))
      .join("product", "product.id", "contribution.product_id")
      .join("producer", "producer.id", "contribution.producer_id"),
    officer,
  )

const inState = (rows: Knex.QueryBuilder, shelf: ModerationQuery["shelf"]): Knex.QueryBuilder =>
  shelf === "hidden"
    ? rows.where("contribution.state", "hidden")
    : // The join starts from the few open reports, never from all contributions.
      rows
        .where("contribution.state", "shown")
        .whereRaw(
          "contribution.id in (select contribution_id from contribution_report where state = 'open' and deleted_at is null)",
        )

/** Moderation queue: reported ones longest waiting first; hidden ones latest first. */
export async function listModeration(
  database: Knex,
  officer: Officer,
  { shelf, after, limit }: ModerationQuery,
): Promise<ModerationPage> {
  const since = shelf === "hidden" ? "contribution.hidden_at" : "open.oldest"
  const key = microsecondsOf(since)
  const direction = shelf === "hidden" ? "desc" : "asc"
  const rows = (await inState(contributionsInScope(database, officer).joinRaw(REPORTS), shelf)
    .modify((page) => keysetPage(page, { key, id: "contribution.id", direction }, { after, limit }))
    .select(
      "contribution.*",
      "product.title as product_title",
      "product.handle",
      "producer.name as producer_name",
      database.raw(`${since} as since`),
      "open.list as reports",
      database.raw(`${key}::text as sort_key`),
    )) as CaseRow[]
  const count = async (name: ModerationQuery["shelf"]): Promise<number> => {
    const row = (await inState(contributionsInScope(database, officer).joinRaw(REPORTS), name).first(
      database.raw("count(*)::int as count"),
    )) as { count: number }
    return row.count
  }
  const { page, nextAfter } = pageOf(rows, limit)
  return {
    cases: page.map((row) => ({
      id: row.id,
      kind: row.kind,
      points: row.points === null ? null : Number(row.points),
      text: row.text,
      author: row.author,
      answer: row.answer,
      photoUrl: row.photo_url,
      at: instantOf(row.created_at),
      productTitle: row.product_title,
      handle: row.handle,
      producerName: row.producer_name,
      since: instantOf(row.since),
      hiddenReason: row.hidden_reason,
      reports: (row.reports ?? []).map((report) => ({ ...report, at: instantOf(report.at) })),
    })),
    counts: { reported: await count("reported"), hidden: await count("hidden") },
    nextAfter,
  }
}
