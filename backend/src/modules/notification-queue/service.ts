import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaService } from "@medusajs/framework/utils"
import { NotificationReadMark } from "./models/notification-read-mark"
import { QueuedNotification } from "./models/queued-notification"

type Dependencies = { __pg_connection__: Knex }

export interface NewNotification {
  readonly key: string
  readonly channel: "feed" | "email"
  readonly audience: "buyer" | "producer" | "officer"
  readonly recipient: string
  readonly template: string
  readonly data: unknown
  readonly locale: "vi" | "en"
}

/**
 * A notification that this process has leased and may send now. `attempts` is the fencing token: a process that lost
 * the lease cannot close the row.
 */
export interface ClaimedNotification extends NewNotification {
  readonly id: string
  readonly attempts: number
}

const CLAIM_MS = 120_000

/** Attempts before a notification is given up; with the waits between them, a bit less than a day. */
export const MOST_ATTEMPTS = 8

export class NotificationQueueModuleService extends MedusaService({
  QueuedNotification,
  NotificationReadMark,
}) {
  readonly #database: Knex

  constructor(dependencies: Dependencies, ...rest: unknown[]) {
    super(dependencies, ...rest)
    this.#database = dependencies.__pg_connection__
  }

  /**
   * Inserts new notifications; a known key changes nothing.
   *
   * @param transaction of the caller: the notification then commits together with the change that it is about
   */
  async queue(notices: readonly NewNotification[], at: Date, transaction?: Knex): Promise<void> {
    if (notices.length === 0) return
    const rows = notices.map((notice) => ({
      ...notice,
      id: generateEntityId(undefined, "ntc"),
      data: JSON.stringify(notice.data),
      due_at: at,
    }))
    await (transaction ?? this.#database)("queued_notification").insert(rows).onConflict("key").ignore()
  }

  /** Leases the next due notification. Two processes never take the same one. */
  async claim(at: Date): Promise<ClaimedNotification | null> {
    const { rows } = await this.#database.raw<{ rows: ClaimedNotification[] }>(
      `update queued_notification set attempts = attempts + 1, claimed_until = ?, updated_at = now()
        where id = (
          select id from queued_notification
           where state = 'waiting' and due_at <= ? and attempts < ?
             and (claimed_until is null or claimed_until < ?)
           order by due_at, id limit 1 for update skip locked)
        returning id, key, channel, audience, recipient, template, data, locale, attempts`,
      [new Date(at.getTime() + CLAIM_MS), at, MOST_ATTEMPTS, at],
    )
    return rows[0] ?? null
  }

  async markSent({ id, attempts }: ClaimedNotification, at: Date): Promise<void> {
    await this.#database("queued_notification")
      .where({ id, attempts, state: "waiting" })
      .update({ state: "sent", sent_at: at, claimed_until: null, last_error: null, updated_at: at })
  }

  /** Records a failed attempt. @param dueAt when to try again; null: never, it becomes a dead letter */
  async markFailed({ id, attempts }: ClaimedNotification, error: string, dueAt: Date | null): Promise<void> {
    await this.#database("queued_notification")
      .where({ id, attempts, state: "waiting" })
      .update({
        claimed_until: null,
        last_error: error.slice(0, 500),
        updated_at: this.#database.fn.now(),
        ...(dueAt ? { due_at: dueAt } : { state: "dead" }),
      })
  }

  /** Moves a notification whose process died at each attempt to the dead letters. */
  async buryLost(at: Date): Promise<void> {
    await this.#database("queued_notification")
      .where({ state: "waiting" })
      .where("attempts", ">=", MOST_ATTEMPTS)
      .where("claimed_until", "<", at)
      .update({ state: "dead", last_error: "The sending process ended each time", updated_at: at })
  }

  /** Requeues a dead letter with all its attempts. False: there is no such dead letter. */
  async revive(id: string, at: Date): Promise<boolean> {
    const revived = await this.#database("queued_notification")
      .where({ id, state: "dead" })
      .update({ state: "waiting", attempts: 0, due_at: at, claimed_until: null, updated_at: at })
    return revived === 1
  }

  /** Sets a read mark. The later of two marks wins, so that a slow request never makes read entries unread. */
  async markRead(reader: string, until: Date): Promise<void> {
    await this.#database.raw(
      `insert into notification_read_mark (id, reader, read_until) values (?, ?, ?)
       on conflict (reader) where deleted_at is null
       do update set read_until = greatest(notification_read_mark.read_until, excluded.read_until), updated_at = now()`,
      [generateEntityId(undefined, "fmrk"), reader, until],
    )
  }
}
