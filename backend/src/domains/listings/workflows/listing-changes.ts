import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { changeBody, decideChangeBody, ListingChange, Officer, z } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { changeView, ownFacts, type ChangeRow } from "../read-own-listing"
import { identityOf } from "../product-input"
import { notifyOfListing, type ListingNotification } from "../notify"
import { changesOf } from "../moderation-queue"
import { platform } from "../../../shared/platform"
import type { ProducerScope } from "../../producers/scope"
import { databaseOf } from "../../../shared/database"

/**
 * Requests another name, set or producer for a listing. A request is never edited; an officer decides it once.
 *
 * @throws ProblemError `not_found`, `identity_unchanged`, `change_open`
 */
export async function requestListingChange(
  container: MedusaContainer,
  { producerId, member }: ProducerScope,
  id: string,
  { title, setNumber, producer, reason }: z.output<typeof changeBody>,
): Promise<ListingChange> {
  const database = databaseOf(container)
  const { stockLocationId } = await platform(container)
  const facts = await ownFacts(database, producerId, stockLocationId, id)
  const own = (await database("producer").where({ id: producerId }).first("handle")) as { handle: string }
  const to = (await database("producer")
    .where({ handle: producer ?? own.handle })
    .whereNull("deleted_at")
    .where((either) => {
      void either.where({ id: producerId }).orWhere({ status: "published", named: true })
    })
    .first("id", "handle")) as { id: string; handle: string } | undefined
  const same = title === facts.title && setNumber === facts.set_number && to?.id === producerId
  if (!to || same) throw new ProblemError("identity_unchanged")
  const [row] = (await database("listing_change")
    .insert({
      id: generateEntityId(undefined, "lchg"),
      listing_id: id,
      producer_id: producerId,
      before: JSON.stringify({ title: facts.title, setNumber: facts.set_number, producer: own.handle }),
      after: JSON.stringify({ title, setNumber, producer: to.handle }),
      to_producer_id: to.id,
      reason,
      asked_by: member.id,
      asked_name: member.name,
    })
    .onConflict(database.raw("(listing_id) where state = 'open'"))
    .ignore()
    .returning("*")) as ChangeRow[]
  if (!row) throw new ProblemError("change_open")
  return changeView(row)
}

interface ApplyChange {
  readonly changeId: string
  readonly accept: boolean
  readonly answer: string
  readonly officerId: string
  readonly listing: {
    readonly id: string
    readonly identityKey: string
    readonly setNumber: number
    readonly producerId: string
  }
  readonly notification: ListingNotification
}

const recordDecisionStep = createStep("record-change-decision", async (input: ApplyChange, { container }) => {
  await databaseOf(container).transaction(async (trx) => {
    const decided = await trx("listing_change")
      .where({ id: input.changeId, state: "open" })
      .update({
        state: input.accept ? "accepted" : "refused",
        answer: input.answer,
        decided_by: input.officerId,
        decided_at: trx.raw("clock_timestamp()"),
      })
    if (Number(decided) !== 1) throw new ProblemError("change_decided")
    await notifyOfListing(container, trx, input.notification)
    if (!input.accept) return
    const { id, identityKey, setNumber, producerId } = input.listing
    const now = trx.raw("clock_timestamp()")
    await trx("listing").where({ id }).update({
      identity_key: identityKey,
      set_number: setNumber,
      producer_id: producerId,
      updated_at: now,
    })
    await trx("listing_publication")
      .where({ listing_id: id })
      .update({ producer_id: producerId, updated_at: now })
    await trx("listing_photo").where({ listing_id: id }).update({ producer_id: producerId })
  })
  return new StepResponse(input.changeId)
})

interface AcceptInput {
  readonly product: { id: string; title: string; category_ids: string[] }
  readonly change: ApplyChange
}

const acceptChangeWorkflow = createWorkflow("accept-listing-change", (input: AcceptInput) => {
  updateProductsWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({ products: [input.product] })),
  })
  return new WorkflowResponse(recordDecisionStep(transform({ input }, ({ input }) => input.change)))
})

const refuseChangeWorkflow = createWorkflow("refuse-listing-change", (input: ApplyChange) => {
  return new WorkflowResponse(recordDecisionStep(input))
})

/**
 * Decides a change request.
 *
 * @throws ProblemError `not_found` for another province's request as for none, `change_decided`, `listing_exists`
 */
export async function decideChange(
  container: MedusaContainer,
  officer: Officer,
  id: string,
  { accept, reason }: z.output<typeof decideChangeBody>,
  now: Date,
): Promise<ListingChange> {
  const database = databaseOf(container)
  const where = await platform(container)
  const [known] = (await changesOf(database, officer)
    .where("change.id", id)
    .select("change.*")) as ChangeRow[]
  if (!known) throw new ProblemError("not_found")
  await container.resolve(Modules.LOCKING).execute(
    `listing:${known.listing_id}`,
    async () => {
      const facts = await ownFacts(database, known.producer_id, where.stockLocationId, known.listing_id)
      const { after } = known
      const to = (await database("producer").where({ id: known.to_producer_id }).first("identity_key")) as {
        identity_key: string
      }
      const identityKey = identityOf(to.identity_key, after.title)
      const taken = await database("listing")
        .where({ identity_key: identityKey })
        .whereNot({ id: facts.id })
        .whereNull("deleted_at")
        .first("id")
      if (accept && taken) throw new ProblemError("listing_exists")
      const change: ApplyChange = {
        changeId: id,
        accept,
        answer: reason,
        officerId: officer.id,
        listing: {
          id: facts.id,
          identityKey,
          setNumber: after.setNumber,
          producerId: known.to_producer_id,
        },
        notification: {
          template: accept ? "change_accepted" : "change_refused",
          id,
          title: known.before.title,
          producerId: known.producer_id,
          reason,
          at: now.getTime(),
        },
      }
      const category = where.categoryIdBySet[after.setNumber]
      if (accept)
        await acceptChangeWorkflow(container).run({
          input: {
            product: {
              id: facts.product_id,
              title: after.title,
              category_ids: category ? [category] : [],
            },
            change,
          },
        })
      else await refuseChangeWorkflow(container).run({ input: change })
    },
    { timeout: 20 },
  )
  const row = (await database("listing_change").where({ id }).first()) as ChangeRow
  return changeView(row)
}
