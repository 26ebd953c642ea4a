import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { enquiryAfter, type EnquiryAct, type EnquirySide, type EnquiryState } from "@ocop/marketplace-rules"
import { ProblemError } from "../../shared/errors/problem"
import { queueNotification } from "../notifications/queue-notification"
import { linkKeys } from "../../shared/signed-order-link"
import { databaseOf } from "../../shared/database"
import { signEnquiryToken } from "./enquiry-token"

/** Actor in an enquiry; `producerId` is missing for the buyer, whom the signed link identifies. */
export interface EnquiryActor {
  readonly side: EnquirySide
  readonly producerId?: string
  /** Name of the producer's member; the buyer's name is stored in the enquiry. */
  readonly name?: string
}

export type EnquiryAction =
  | { readonly act: "write"; readonly key: string; readonly text: string }
  | { readonly act: Exclude<EnquiryAct, "write"> }

interface Thread {
  readonly id: string
  readonly producer_id: string
  readonly product_title: string
  readonly name: string
  readonly email: string | null
  readonly locale: string
  readonly state: EnquiryState
}

/** Whether this message is stored already (a replay): then nothing is left to do. */
const isStored = async (trx: Knex, id: string, side: EnquirySide, action: EnquiryAction): Promise<boolean> =>
  action.act === "write" &&
  (await trx("enquiry_message").where({ enquiry_id: id, side, key: action.key }).first("id")) !== undefined

async function storeMessage(
  trx: Knex,
  thread: Thread,
  { side, name }: EnquiryActor,
  { key, text }: { key: string; text: string },
  now: Date,
): Promise<void> {
  await trx("enquiry_message").insert({
    id: generateEntityId(undefined, "bmsg"),
    enquiry_id: thread.id,
    key,
    side,
    author: side === "buyer" ? thread.name : (name ?? ""),
    text,
    created_at: now,
  })
}

async function notify(
  container: MedusaContainer,
  trx: Knex,
  thread: Thread,
  side: EnquirySide,
  action: EnquiryAction,
  now: Date,
): Promise<void> {
  const key = `enquiry:${thread.id}:${action.act === "write" ? `${side}:${action.key}` : `${action.act}:${now.toISOString()}`}`
  const data = {
    title: thread.product_title,
    act: action.act,
    text: action.act === "write" ? action.text : null,
  }
  if (side === "buyer") {
    await queueNotification(
      container,
      {
        key,
        audience: "producer",
        recipient: { feed: thread.producer_id },
        template: "producer_enquiry_word",
        data: { ...data, enquiryId: thread.id, name: thread.name },
      },
      trx,
    )
    return
  }
  await queueNotification(
    container,
    {
      key,
      audience: "buyer",
      recipient: { email: thread.email },
      template: "enquiry_word",
      data: { ...data, path: `/hoi-si/${signEnquiryToken(thread.id, linkKeys())}` },
      locale: thread.locale === "en" ? "en" : "vi",
    },
    trx,
  )
}

/**
 * Adds a message to an enquiry or closes it. Under the enquiry's lock, so that of two at once the second meets the
 * state that the first left; a message that is sent twice is stored once.
 *
 * @throws ProblemError `not_found` for another producer's enquiry as for none, `enquiry_over`
 */
export async function actOnEnquiry(
  container: MedusaContainer,
  id: string,
  actor: EnquiryActor,
  action: EnquiryAction,
  now: Date,
): Promise<void> {
  await databaseOf(container).transaction(async (trx) => {
    const thread = (await trx("bulk_enquiry")
      .where({ id })
      .whereNull("deleted_at")
      .modify((rows) => {
        if (actor.side === "producer") void rows.where({ producer_id: actor.producerId ?? "" })
      })
      .forUpdate()
      .first()) as Thread | undefined
    if (!thread) throw new ProblemError("not_found")
    if (await isStored(trx, id, actor.side, action)) return
    const state = enquiryAfter(thread.state, action.act, actor.side)
    if (!state) throw new ProblemError("enquiry_over")
    if (action.act === "write") await storeMessage(trx, thread, actor, action, now)
    await trx("bulk_enquiry").where({ id }).update({ state, last_at: now, updated_at: now })
    await notify(container, trx, thread, actor.side, action, now)
  })
}
