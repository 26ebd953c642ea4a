import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { ProfileRemark, ReviewEntry } from "@ocop/contracts"

export interface ReviewToRecord {
  readonly producerId: string
  readonly act: ReviewEntry["act"]
  readonly actor: { readonly kind: "member" | "officer"; readonly id: string; readonly name: string }
  readonly reason?: string | null
  readonly remarks?: readonly ProfileRemark[]
}

/** Adds an entry to the onboarding history of a producer, within the transaction of the change. @returns its id */
export async function recordReview(trx: Knex, review: ReviewToRecord): Promise<string> {
  const id = generateEntityId(undefined, "prev")
  await trx("onboarding_decision").insert({
    id,
    producer_id: review.producerId,
    act: review.act,
    reason: review.reason ?? null,
    remarks: review.remarks?.length ? JSON.stringify(review.remarks) : null,
    actor_kind: review.actor.kind,
    actor_id: review.actor.id,
    actor_name: review.actor.name,
    created_at: trx.raw("clock_timestamp()"),
  })
  return id
}
