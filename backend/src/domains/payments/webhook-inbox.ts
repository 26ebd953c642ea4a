import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOf } from "../../shared/database"
import type { RefusalReason } from "./bank-webhooks/adapter"
import { errorText } from "../../shared/errors/error-text"

export interface InboxEvent {
  readonly id: string
  readonly provider: string
  readonly event_id: string
  readonly kind: string
  readonly body: string
  readonly attempts: number
}

/** Lease of a message, longer than any takes to process; a worker that exceeds it has crashed. */
const CLAIM_SECONDS = 120
/**
 * Attempts before a message is a dead letter: about two days with the backoff below, longer than any provider's
 * outage.
 */
const LAST_ATTEMPT = 20
const LONGEST_PAUSE_SECONDS = 3 * 3600

/**
 * Stores a verified message in the webhook inbox, once by (provider, event id). It may be acknowledged to the sender
 * only after this has returned.
 *
 * @returns false when it was stored before
 */
export async function storeEvent(
  database: Knex,
  event: { provider: string; eventId: string; kind: string; body: string },
): Promise<boolean> {
  const rows = await rowsOf(
    database,
    `insert into payment_event (id, provider, event_id, kind, body) values (?, ?, ?, ?, ?)
     on conflict (provider, event_id) where deleted_at is null do nothing returning id`,
    [generateEntityId(undefined, "payev"), event.provider, event.eventId, event.kind, event.body],
  )
  return rows.length > 0
}

/** Counts refused messages by the hour. The message itself is not kept: its sender is unknown. */
export async function countRefusal(database: Knex, provider: string, reason: RefusalReason): Promise<void> {
  await database.raw(
    `insert into webhook_rejection (id, provider, reason, hour, count) values (?, ?, ?, date_trunc('hour', now()), 1)
     on conflict (provider, reason, hour) where deleted_at is null
     do update set count = webhook_rejection.count + 1, updated_at = now()`,
    [generateEntityId(undefined, "payno"), provider, reason],
  )
}

/** Leases due messages to this worker. */
export const claimEvents = (database: Knex, take: number): Promise<InboxEvent[]> =>
  rowsOf<InboxEvent>(
    database,
    `update payment_event
        set claimed_until = now() + make_interval(secs => ?), attempts = attempts + 1, updated_at = now()
      where id in (
        select id from payment_event
         where status = 'pending' and deleted_at is null and next_attempt_at <= now()
           and (claimed_until is null or claimed_until < now())
         order by created_at, id limit ? for update skip locked)
      returning id, provider, event_id, kind, body, attempts`,
    [CLAIM_SECONDS, take],
  )

export async function finishEvent(database: Knex, id: string): Promise<void> {
  await database.raw(
    `update payment_event set status = 'done', done_at = now(), claimed_until = null, last_error = null,
            updated_at = now() where id = ?`,
    [id],
  )
}

/**
 * Reschedules a failed message with backoff; after the last attempt it becomes a dead letter, which only an operator
 * can requeue.
 *
 * @returns true when it became a dead letter now
 */
export async function postponeEvent(
  database: Knex,
  event: Pick<InboxEvent, "id" | "attempts">,
  error: unknown,
): Promise<boolean> {
  const dead = event.attempts >= LAST_ATTEMPT
  const pause = Math.min(2 ** Math.min(event.attempts, 20), LONGEST_PAUSE_SECONDS)
  await database.raw(
    `update payment_event
        set status = ?, claimed_until = null, next_attempt_at = now() + make_interval(secs => ?),
            last_error = ?, updated_at = now()
      where id = ?`,
    [dead ? "dead" : "pending", pause, errorText(error).slice(0, 500), event.id],
  )
  return dead
}

/** Requeues a dead letter, with all its attempts. */
export async function requeueEvent(database: Knex, id: string): Promise<boolean> {
  const rows = await rowsOf(
    database,
    `update payment_event set status = 'pending', attempts = 0, next_attempt_at = now(), claimed_until = null,
            updated_at = now() where id = ? and status = 'dead' returning id`,
    [id],
  )
  return rows.length > 0
}
