import type { MedusaContainer } from "@medusajs/framework/types"
import { readCursor } from "../../shared/keyset"
import { likeContaining } from "../../shared/like-pattern"
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
import { ProblemError } from "../../shared/errors/problem"

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
  state: "active" | "withdrawn" | "superseded" | "annulled"
  superseded_at: Date | null
  annulled_at: Date | null
  annulled_reason: string | null
  replaced_by: string | null
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  withdrawal_decision: string | null
  illustrative: IllustrativeField[] | null
  product_title: string
  product_handle: string
  product_status: string
  producer_name: string
}

/** SQL of the province of the goods, else of their producer: as the public page shows it. */
const PROVINCE = "coalesce(listing.province_code, producer.province_code)"

/**
 * Certificates in the officer's scope: of goods of the own province; a central officer sees all. Every query below
 * starts from it.
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

/** Five stars are the ministry's (Decision 26/2026/QĐ-TTg, article 4), so only a central officer acts on them. */
const mayAct = (officer: Officer, row: Pick<CertificateRow, "level">): boolean =>
  officer.provinceCode === null || row.level !== "central"

/** Checks the officer's scope: another province's certificate answers as if it did not exist. */
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
  if (!mayAct(officer, row)) throw new ProblemError("forbidden")
}

/** SQL conditions of the filters, each with the moment that it needs. */
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
 * Sort key in milliseconds: valid certificates first, soonest expiry first; then expired ones, latest first; then
 * withdrawn or replaced ones, latest first. The offsets keep the three groups apart for thousands of years.
 */
const SORT_KEY = `floor(case
  when certificate.state = 'active' and certificate.valid_until > ? then extract(epoch from certificate.valid_until) * 1000
  when certificate.state = 'active' then 2e14 - extract(epoch from certificate.valid_until) * 1000
  else 4e14 - extract(epoch from coalesce(certificate.withdrawn_at, certificate.valid_until)) * 1000
end)::bigint`

function searched(database: Knex, officer: Officer, q: string): Knex.QueryBuilder {
  const found = certificatesOf(database, officer)
  if (!q.trim()) return found
  // All columns in one text, a line each: diacritics are removed once per row, and no pattern matches a line end.
  // Diacritics are removed first: a database of locale C does not lower-case "Đ".
  return found.whereRaw(
    `lower(unaccent(concat_ws(E'\\n', product.title, producer.name, certificate.decision_number, certificate.code)))
       like lower(unaccent(?))`,
    [likeContaining(q)],
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
      supersededAt: row.superseded_at,
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
    annulment: row.annulled_at
      ? {
          at: row.annulled_at.toISOString(),
          reason: row.annulled_reason ?? "",
          replaced: row.replaced_by !== null,
        }
      : null,
    supersededAt: row.superseded_at?.toISOString() ?? null,
    mayWithdraw: mayAct(officer, row) && row.state === "active",
    mayCorrect: mayAct(officer, row) && (row.state === "active" || row.state === "superseded"),
    mayReinstate: mayAct(officer, row) && row.state === "withdrawn",
    illustrative: row.illustrative ?? [],
  }
}

/**
 * One page of the officer's certificates. A page starts after the sort key of the previous page's end, and not after
 * its last row, so withdrawing that row in between loses nothing.
 */
export async function listCertificates(
  container: MedusaContainer,
  officer: Officer,
  query: { q: string; state?: CertificateFilter; after?: string; limit: number },
  at: Date,
): Promise<CertificateListPage> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { counts, keys } = await keysOf(database, officer, query, at)
  const shown = keys.slice(0, query.limit)
  const rows = (await certificatesOf(database, officer)
    .whereIn(
      "certificate.id",
      shown.map(({ id }) => id),
    )
    .select(
      "certificate.*",
      "product.title as product_title",
      "product.handle as product_handle",
      "product.status as product_status",
      "producer.name as producer_name",
    )) as CertificateRow[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  const last = keys.length > query.limit ? shown.at(-1) : undefined
  return {
    certificates: shown.flatMap(({ id }) => {
      const row = byId.get(id)
      return row ? [present(row, officer, at)] : []
    }),
    counts,
    nextAfter: last ? `${last.key}.${last.id}` : null,
  }
}

/**
 * Count of certificates in each state, and the keys of one page, from one scan of the matching ones: over all
 * certificates of the country the scan is the expensive part.
 */
async function keysOf(
  database: Knex,
  officer: Officer,
  { q, state, after, limit }: { q: string; state?: CertificateFilter; after?: string; limit: number },
  at: Date,
): Promise<{ counts: CertificateListPage["counts"]; keys: { id: string; key: string }[] }> {
  const conditions = stateConditions(at)
  const found = searched(database, officer, q).select(
    "certificate.id",
    "certificate.state",
    "certificate.valid_from",
    "certificate.valid_until",
    database.raw(`${SORT_KEY} as sort_key`, [at]),
  )
  const counts = certificateFilter.options.map(
    (name) => `'${name}', count(*) filter (where ${conditions[name].sql})`,
  )
  const condition = state ? conditions[state] : { sql: "true", values: [] }
  const cursor = readCursor(after)
  const values = [
    ...certificateFilter.options.flatMap((name) => conditions[name].values),
    ...condition.values,
    cursor?.key ?? null,
    cursor?.key ?? null,
    cursor?.id ?? null,
    limit + 1,
  ]
  // The filters refer to the original table's name, so the CTE keeps it.
  const [row] = (await database.with("found", database.raw("?", [found])).select(
    database.raw(
      `(select jsonb_build_object('all', count(*), ${counts.join(", ")}) from found certificate) as counts,
         (select coalesce(jsonb_agg(jsonb_build_object('id', page.id, 'key', page.sort_key::text)
                                    order by page.sort_key, page.id), '[]')
            from (select certificate.id, certificate.sort_key from found certificate
                   where ${condition.sql}
                     and (?::text is null or (certificate.sort_key, certificate.id) > (?::bigint, ?))
                   order by certificate.sort_key, certificate.id limit ?) page) as keys`,
      values as unknown as Knex.RawBinding[],
    ),
  )) as { counts: CertificateListPage["counts"]; keys: { id: string; key: string }[] }[]
  return row!
}
