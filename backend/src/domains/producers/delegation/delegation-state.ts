import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  Officer,
  DelegationAction,
  OfficerDelegationRequest,
  DelegationRequest,
  DelegationState,
} from "@ocop/contracts"
import { placeName } from "../../../shared/place-names"
import { inProvince } from "../../organisations/in-province"

const MOST_ACTS = 200

interface RequestRow {
  id: string
  reason: string
  asked_by_name: string
  created_at: Date
  until: Date
}

interface ActRow {
  id: string
  act: string
  subject: string | null
  created_at: Date
  officer_name: string
  asked_by_name: string
  status: number | null
}

/** Delegation requests that are valid now, with their producers. */
export const standingRequests = (database: Knex, now: Date): Knex.QueryBuilder =>
  database("delegation_request as request")
    .join("producer", "producer.id", "request.producer_id")
    .whereNull("request.ended_at")
    .whereNull("request.deleted_at")
    .whereNull("producer.deleted_at")
    .where("request.until", ">", now)

const requestView = (row: RequestRow): DelegationRequest => ({
  id: row.id,
  reason: row.reason,
  askedBy: row.asked_by_name,
  askedAt: row.created_at.toISOString(),
  until: row.until.toISOString(),
})

const actView = (row: ActRow): DelegationAction => ({
  id: row.id,
  act: row.act,
  subject: row.subject,
  at: row.created_at.toISOString(),
  officer: row.officer_name,
  askedBy: row.asked_by_name,
  done: row.status === null ? null : row.status < 400,
})

/** Delegated access as the producer sees it: the valid request and everything that officers did under it. */
export async function delegationState(
  database: Knex,
  producerId: string,
  now: Date,
): Promise<DelegationState> {
  const request = (await standingRequests(database, now)
    .where("request.producer_id", producerId)
    .first("request.*")) as RequestRow | undefined
  const acts = (await database("delegation_action")
    .where({ producer_id: producerId })
    .orderBy([
      { column: "created_at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .limit(MOST_ACTS)) as ActRow[]
  return { request: request ? requestView(request) : null, acts: acts.map(actView) }
}

/** Producers of the officer's province that ask for help, oldest request first. */
export async function openDelegationRequests(
  database: Knex,
  officer: Officer,
  now: Date,
): Promise<OfficerDelegationRequest[]> {
  const rows = (await inProvince(standingRequests(database, now), officer)
    .orderBy(["request.created_at", "request.id"])
    .limit(200)
    .select(
      "request.*",
      "producer.name as producer_name",
      "producer.province_code",
      "producer.commune_code",
    )) as (RequestRow & {
    producer_id: string
    producer_name: string
    province_code: string | null
    commune_code: string | null
  })[]
  return rows.map((row) => ({
    ...requestView(row),
    producerId: row.producer_id,
    producerName: row.producer_name,
    placeText: placeName(row.province_code, row.commune_code),
  }))
}
