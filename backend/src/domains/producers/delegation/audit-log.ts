import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { errorText } from "../../../shared/errors/error-text"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { databaseOf } from "../../../shared/database"
import type { DelegationSession } from "../scope"

/**
 * Whether a read access is logged already: reads are logged once for each session and subject, every write each time.
 */
const lookedBefore = (database: Knex, session: DelegationSession, act: string, subject: string | null) =>
  database("delegation_action").where({ session_id: session.id, act, subject }).first("id")

/**
 * Writes an audit log entry of an officer's action for a producer, before the action: what cannot be logged does not
 * happen. The outcome is added when the response has been sent; an entry without one belongs to a process that died.
 */
export async function logDelegatedAction(
  request: MedusaRequest,
  response: MedusaResponse,
  session: DelegationSession,
  act: string,
): Promise<void> {
  const database = databaseOf(request.scope)
  // Only what one of our URLs can contain; anything else is refused as unknown anyway.
  const subject = /^[0-9A-Za-z_]{1,64}$/.exec(request.params.id ?? "")?.[0] ?? null
  if (request.method === "GET" && (await lookedBefore(database, session, act, subject))) return
  const id = generateEntityId(undefined, "obha")
  await database("delegation_action").insert({
    id,
    producer_id: session.producerId,
    session_id: session.id,
    officer_id: session.officerId,
    officer_name: session.officerName,
    asked_by: session.askedBy,
    asked_by_name: session.askedByName,
    act,
    subject,
    created_at: database.raw("clock_timestamp()"),
  })
  response.on("finish", () => {
    void database("delegation_action")
      .where({ id })
      .whereNull("status")
      .update({ status: response.statusCode })
      .catch((error: unknown) => {
        const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`The outcome of ${act} (${id}) could not be logged: ${errorText(error)}`)
      })
  })
}
