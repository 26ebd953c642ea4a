import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  certificateFilter,
  type CertificateFilter,
  type CertificateListPage,
  type IllustrativeField,
  type Officer,
  type OfficerCertificate,
} from "@ocop/contracts"
import { certificateState, EXPIRING_DAYS } from "@ocop/ocop"
import { ProblemError } from "../http/problem"

const DAY_MS = 24 * 60 * 60 * 1000

interface CertificateRow {
  id: string
  code: string
  star: OfficerCertificate["star"]
  level: OfficerCertificate["level"]
  decision_number: string | null
  decision_date: string | null
  recognition_year: number | null
  valid_from: Date
  valid_until: Date
  validity_precision: OfficerCertificate["validityPrecision"]
  state: "active" | "withdrawn" | "superseded"
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  withdrawal_decision: string | null
  illustrative: IllustrativeField[] | null
  product_title: string
  product_handle: string
  product_status: string
  producer_name: string
  sort_key: string
}

/** The place of the goods, else of who makes them: as the public page shows it. */
const PROVINCE = "coalesce(listing.province_code, producer.province_code)"

/**
 * Certificates that an officer may see: of goods of the own province; a central officer sees all. Every query
 * below starts here.
 */
function certificatesOf(database: Knex, officer: Officer): Knex.QueryBuilder {
  const certificates = database("certificate")
    .join("listing", "listing.product_id", "certificate.product_id")
    .join("producer", "producer.id", "listing.producer_id")
    .join("product", "product.id", "certificate.product_id")
    .whereNull("certificate.deleted_at")
    .whereNull("listing.deleted_at")
    .whereNull("product.deleted_at")
  return officer.provinceCode === null
    ? certificates
    : certificates.whereRaw(`${PROVINCE} = ?`, [officer.provinceCode])
}

/** Five stars are the ministry's (Decision 1489/QĐ-TTg), so only a central officer withdraws them. */
const mayWithdraw = (officer: Officer, row: Pick<CertificateRow, "level" | "state">): boolean =>
  row.state === "active" && (officer.provinceCode === null || row.level !== "central")

/** Another province's certificate answers as if it did not exist. */
export async function assertCertificateInScope(
  container: MedusaContainer,
  officer: Officer,
  id: string,
): Promise<void> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const row = (await certificatesOf(database, officer)
    .where({ "certificate.id": id })
    .first("certificate.level")) as Pick<CertificateRow, "level"> | undefined
  if (!row) throw new ProblemError("certificate_not_found")
  if (!mayWithdraw(officer, { ...row, state: "active" })) throw new ProblemError("forbidden")
}

/** Conditions of the filters, each with the moment it needs. */
function stateConditions(at: Date): Record<CertificateFilter, { sql: string; values: Date[] }> {
  const soon = new Date(at.getTime() + EXPIRING_DAYS * DAY_MS)
  const live = "certificate.state = 'active' and certificate.valid_from <= ? and certificate.valid_until > ?"
  return {
    live: { sql: live, values: [at, at] },
    expiring: { sql: `${live} and certificate.valid_until <= ?`, values: [at, at, soon] },
    expired: { sql: "certificate.state = 'active' and certificate.valid_until <= ?", values: [at] },
    withdrawn: { sql: "certificate.state = 'withdrawn'", values: [] },
  }
}

/**
 * Milliseconds to sort by: what still has an end ahead, soonest first; then what has ended, latest first; then
 * what was withdrawn or replaced, latest first. The offsets keep the three apart for thousands of years.
 */
const SORT_KEY = `floor(case
  when certificate.state = 'active' and certificate.valid_until > ? then extract(epoch from certificate.valid_until) * 1000
  when certificate.state = 'active' then 2e14 - extract(epoch from certificate.valid_until) * 1000
  else 4e14 - extract(epoch from coalesce(certificate.withdrawn_at, certificate.valid_until)) * 1000
end)::bigint`

const likePattern = (text: string): string =>
  `%${text
    .normalize("NFC")
    .trim()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

function searched(database: Knex, officer: Officer, q: string): Knex.QueryBuilder {
  const found = certificatesOf(database, officer)
  if (!q.trim()) return found
  const columns = ["product.title", "producer.name", "certificate.decision_number", "certificate.code"]
  // Marks off first: a database of locale C knows no small "đ".
  const anyOf = columns.map((column) => `lower(unaccent(${column})) like lower(unaccent(?))`).join(" or ")
  return found.whereRaw(
    `(${anyOf})`,
    columns.map(() => likePattern(q)),
  )
}

function present(row: CertificateRow, officer: Officer, at: Date): OfficerCertificate {
  const state = certificateState(
    {
      star: row.star,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
      status: row.state,
      withdrawnAt: row.withdrawn_at,
    },
    at,
  )
  const carriesStar = state === "live" || state === "expiring"
  return {
    id: row.id,
    code: row.code,
    productTitle: row.product_title,
    producerName: row.producer_name,
    listingHandle: row.product_status === "published" ? row.product_handle : null,
    star: row.star,
    level: row.level,
    decisionNumber: row.decision_number,
    decisionDate: row.decision_date,
    recognitionYear: row.recognition_year,
    validFrom: row.valid_from.toISOString(),
    validUntil: row.valid_until.toISOString(),
    validityPrecision: row.validity_precision,
    state,
    daysLeft: carriesStar ? Math.ceil((row.valid_until.getTime() - at.getTime()) / DAY_MS) : null,
    withdrawal: row.withdrawn_at
      ? {
          at: row.withdrawn_at.toISOString(),
          reason: row.withdrawn_reason ?? "",
          decisionNumber: row.withdrawal_decision,
        }
      : null,
    mayWithdraw: mayWithdraw(officer, row),
    illustrative: row.illustrative ?? [],
  }
}

/**
 * One page of the officer's certificates. A page begins behind the place where the one before ended, and not
 * behind its last row, so withdrawing that row in between loses nothing.
 */
export async function listCertificates(
  container: MedusaContainer,
  officer: Officer,
  query: { q: string; state?: CertificateFilter; after?: string; limit: number },
  at: Date,
): Promise<CertificateListPage> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const conditions = stateConditions(at)
  const keyed = searched(database, officer, query.q)
    .modify((rows) => {
      const condition = query.state && conditions[query.state]
      if (condition) void rows.whereRaw(condition.sql, condition.values)
    })
    .select(
      "certificate.*",
      "product.title as product_title",
      "product.handle as product_handle",
      "product.status as product_status",
      "producer.name as producer_name",
      database.raw(`${SORT_KEY} as sort_key`, [at]),
    )
  const [key, id] = query.after?.split(".") ?? []
  const rows = (await database
    .from(keyed.as("keyed"))
    .modify((page) => {
      if (key && id) void page.whereRaw("(sort_key, id) > (?::bigint, ?)", [key, id])
    })
    .orderBy([{ column: "sort_key" }, { column: "id" }])
    .limit(query.limit + 1)) as CertificateRow[]
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    certificates: page.map((row) => present(row, officer, at)),
    counts: await countStates(searched(database, officer, query.q), database, conditions),
    nextAfter: last ? `${last.sort_key}.${last.id}` : null,
  }
}

async function countStates(
  certificates: Knex.QueryBuilder,
  database: Knex,
  conditions: ReturnType<typeof stateConditions>,
): Promise<CertificateListPage["counts"]> {
  const row = (await certificates.first(
    database.raw("count(*)::int as all"),
    ...certificateFilter.options.map((state) =>
      database.raw(
        `(count(*) filter (where ${conditions[state].sql}))::int as ${state}`,
        conditions[state].values,
      ),
    ),
  )) as CertificateListPage["counts"]
  return row
}
