import { createHash, randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DelegationSession } from "../scope"

/** Keys and tickets are long and random, so that a plain hash keeps them. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex")
export const newSecret = (): string => randomBytes(32).toString("base64url")

/** Tells a session's key from every other token before anything is looked up. */
const KEY_PREFIX = "ocpb_"
export const keyOf = (secret: string): string => KEY_PREFIX + secret

/** The key in an `Authorization` header; null for every other token. */
export function delegationKey(authorization: string | undefined): string | null {
  const [scheme, key] = (authorization ?? "").split(" ")
  return scheme === "Bearer" && key?.startsWith(KEY_PREFIX) ? key : null
}

/**
 * The live session of a key. It is over as soon as its time or the producer's request is, or the officer is none of
 * the producer's province any longer: everything is looked at again with each call.
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
