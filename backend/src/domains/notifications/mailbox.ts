import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DemoMail, UndeliveredNotification } from "@ocop/contracts"
import type { MailData } from "../../providers/email-notification/service"
import { notificationText } from "./templates"

/**
 * Whether the mailbox of the demonstration is open. It shows all e-mails to everybody, so a real shop never enables it.
 */
export const demoMailboxIsOpen = (): boolean => process.env.DEMO_MAILBOX === "true"

const NEWEST = 50

/** E-mails that the shop has sent, newest first. */
export async function caughtMails(container: MedusaContainer): Promise<DemoMail[]> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = (await database("notification")
    .where({ channel: "email", status: "success" })
    .whereNull("deleted_at")
    .orderBy("created_at", "desc")
    .limit(NEWEST)
    .select("id", "to", "data", "created_at")) as {
    id: string
    to: string
    data: MailData
    created_at: Date
  }[]
  return rows.map((row) => ({
    id: row.id,
    to: row.to,
    at: row.created_at.toISOString(),
    subject: row.data.subject,
    text: row.data.text,
  }))
}

/**
 * Dead letters: notifications that were given up, latest first, with their recipients, for operators who can fix the
 * cause.
 */
export async function undeliveredNotifications(
  container: MedusaContainer,
): Promise<UndeliveredNotification[]> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = (await database("queued_notification")
    .where({ state: "dead" })
    .orderBy("updated_at", "desc")
    .limit(NEWEST)
    .select("id", "recipient", "template", "data", "attempts", "last_error", "updated_at")) as {
    id: string
    recipient: string
    template: string
    data: unknown
    attempts: number
    last_error: string | null
    updated_at: Date
  }[]
  return rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    subject: notificationText(row.template, row.data, "vi")?.subject ?? row.template,
    attempts: row.attempts,
    lastError: row.last_error ?? "",
    at: row.updated_at.toISOString(),
  }))
}
