import { createHash, randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DelegationSession } from "../scope"

/** Hash of a key or ticket. They are long and random, so a plain hash is enough. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex")
export const newSecret = (): string => randomBytes(32).toString("base64url")

/** Prefix of a session key, which distinguishes it from every other token without a query. */
const KEY_PREFIX = "ocpb_"
export const keyOf = (secret: string): string => KEY_PREFIX + secret

/** Extracts the session key of an `Authorization` header; null for every other token. */
export function delegationKey(authorization: string | undefined): string | null {
  const [scheme, key] = (authorization ?? "").split(" ")
  return scheme === "Bearer" && key?.startsWith(KEY_PREFIX) ? key : null
}

/**
 * The valid delegated-access session of a key. It ends when its time or the producer's request ends, or when the
 * officer no longer belongs to the producer's province: all of this is checked again with each call.
 */
export const findSession = (database: Knex, key: string, now: Date): Promise<DelegationSession | undefined> =>
  database("delegation_session as session")
    .join("delegation_request as request", "request.id", "session.request_id")
    .join("officer", "officer.id", "session.officer_id")
    .join("producer", "producer.id", "request.producer_id")
    .leftJoin("producer_account as account", (join) =>
      join.on("account.producer_id", "producer.id").andOnNull("account.deleted_at"),
    )
    .where("session.key_hash", hashOf(key))
    .where("session.until", ">", now)
    .where("request.until", ">", now)
    .whereNull("request.ended_at")
    .whereNull("officer.deleted_at")
    .whereNull("producer.deleted_at")
    .whereRaw("(officer.province_code is null or officer.province_code = producer.province_code)")
    .first(
      "session.id",
      "session.officer_id as officerId",
      "session.officer_name as officerName",
      "officer.email as officerEmail",
      "request.asked_by as askedBy",
      "request.asked_by_name as askedByName",
      "session.until",
      "producer.id as producerId",
      "producer.name as producerName",
      database.raw(`coalesce(account.standing, 'unclaimed') as standing`),
    )
