import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Officer, DelegationTicket } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { queueNotification } from "../../notifications/queue-notification"
import { hashOf, keyOf, newSecret } from "./delegation-session"
import { standingRequests } from "./delegation-state"
import { databaseOf } from "../../../shared/database"
import { inProvince } from "../../organisations/in-province"

const SESSION_MS = 2 * 60 * 60_000
/** Lifetime of a ticket: as long as a browser needs from one dashboard to the other. */
const TICKET_MS = 2 * 60_000

interface FoundRequest {
  id: string
  producer_id: string
  producer_name: string
  asked_by_name: string
  until: Date
}

/**
 * Starts a delegated-access session of an officer in a producer's dashboard; the producer is notified at once.
 *
 * @throws ProblemError `not_found` for another province's request, an ended one, and none alike
 */
export async function startDelegationSession(
  container: MedusaContainer,
  officer: Officer,
  requestId: string,
  now: Date,
): Promise<DelegationTicket> {
  const database = databaseOf(container)
  const ticket = newSecret()
  const ticketUntil = new Date(now.getTime() + TICKET_MS)
  await database.transaction(async (trx) => {
    const request = (await inProvince(standingRequests(trx, now), officer)
      .where("request.id", requestId)
      .forShare("request")
      .first("request.*", "producer.name as producer_name")) as FoundRequest | undefined
    if (!request) throw new ProblemError("not_found")
    const id = generateEntityId(undefined, "obhs")
    await trx("delegation_session").insert({
      id,
      request_id: request.id,
      officer_id: officer.id,
      officer_name: officer.name,
      ticket_hash: hashOf(ticket),
      ticket_until: ticketUntil,
      until: new Date(Math.min(now.getTime() + SESSION_MS, request.until.getTime())),
    })
    await queueNotification(
      container,
      {
        key: `on-behalf:${id}`,
        audience: "producer",
        recipient: { feed: request.producer_id },
        template: "on_behalf_begun",
        data: {
          producerName: request.producer_name,
          officerName: officer.name,
          askedBy: request.asked_by_name,
        },
      },
      trx,
    )
  })
  return { ticket, until: ticketUntil.toISOString() }
}

/** Exchanges a ticket for the session's key. Of two who try, one gets it. @throws ProblemError `not_found` */
export async function enterDelegationSession(
  container: MedusaContainer,
  ticket: string,
  now: Date,
): Promise<{ token: string; until: string }> {
  const token = keyOf(newSecret())
  const [entered] = (await databaseOf(container)("delegation_session")
    .where({ ticket_hash: hashOf(ticket) })
    .where("ticket_until", ">", now)
    .whereNull("deleted_at")
    .update({ ticket_hash: null, key_hash: hashOf(token), updated_at: now })
    .returning("until")) as { until: Date }[]
  if (!entered) throw new ProblemError("not_found")
  return { token, until: entered.until.toISOString() }
}
