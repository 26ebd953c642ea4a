import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { reviewStanding, type Officer, type ReviewPage, type ReviewStanding } from "@ocop/contracts"
import { keysetPage, microsecondsOf, pageOf } from "../../../shared/keyset"
import { likeContaining } from "../../../shared/like-pattern"
import { placeName } from "../../../shared/place-names"
import { ProblemError } from "../../../shared/errors/problem"
import { inProvince } from "../../organisations/in-province"

/** Producers with an onboarding account, in the officer's scope. */
const reviewsOf = (database: Knex, officer: Officer): Knex.QueryBuilder =>
  inProvince(
    database("producer")
      .join("producer_account as account", "account.producer_id", "producer.id")
      .whereNull("producer.deleted_at")
      .whereNull("account.deleted_at"),
    officer,
  )

/** Checks the officer's scope: another province's producer answers as if it did not exist. */
export async function assertReviewInScope(database: Knex, officer: Officer, id: string): Promise<void> {
  if (!(await reviewsOf(database, officer).where("producer.id", id).first("producer.id")))
    throw new ProblemError("not_found")
}

const SORT_KEY = microsecondsOf("account.standing_at")

/** One page of producers by onboarding status, longest waiting first. */
export async function listReviews(
  database: Knex,
  officer: Officer,
  query: { standing: ReviewStanding; q: string; after?: string | undefined; limit: number },
): Promise<ReviewPage> {
  const rows = (await reviewsOf(database, officer)
    .where("account.standing", query.standing)
    .modify((page) => {
      if (query.q.trim())
        void page.whereRaw("lower(unaccent(producer.name)) like lower(unaccent(?))", [
          likeContaining(query.q),
        ])
      keysetPage(page, { key: SORT_KEY, id: "producer.id" }, query)
    })
    .select(
      "producer.id",
      "producer.name",
      "producer.province_code",
      "producer.commune_code",
      "account.standing",
      "account.standing_at",
      "account.claimed",
      database.raw(`${SORT_KEY}::text as sort_key`),
    )) as {
    id: string
    name: string
    province_code: string | null
    commune_code: string | null
    standing: ReviewStanding
    standing_at: Date
    claimed: boolean
    sort_key: string
  }[]
  const counted = (await reviewsOf(database, officer)
    .groupBy("account.standing")
    .select("account.standing", database.raw("count(*)::int as count"))) as {
    standing: ReviewStanding
    count: number
  }[]
  const { page, nextAfter } = pageOf(rows, query.limit)
  const count = (standing: ReviewStanding) => counted.find((row) => row.standing === standing)?.count ?? 0
  return {
    producers: page.map((row) => ({
      id: row.id,
      name: row.name,
      placeText: placeName(row.province_code, row.commune_code),
      standing: row.standing,
      since: row.standing_at.toISOString(),
      claimed: row.claimed,
    })),
    counts: Object.fromEntries(
      reviewStanding.options.map((standing) => [standing, count(standing)]),
    ) as ReviewPage["counts"],
    nextAfter,
  }
}
