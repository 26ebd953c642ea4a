import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { decideListingBody, ListingHoldReason, Officer, z } from "@ocop/contracts"
import { holdKey } from "@ocop/marketplace-rules"
import { ProblemError } from "../../shared/errors/problem"
import { bodyOf, ownFacts } from "./read-own-listing"
import { toScreen } from "./screening"
import { pricesOfSizes, sizesOf } from "./sizes"
import { heldOf } from "./moderation-queue"
import { platform } from "../../shared/platform"
import { databaseOf } from "../../shared/database"
import { saveListingWorkflow } from "./workflows/save-listing"

/**
 * Moderation decision on a held listing: publishes or rejects it. A listing that an officer approved is not held again
 * for the same finding. Of two concurrent decisions one stands.
 *
 * @throws ProblemError `not_found` for another province's listing as for none, `decision_reason_needed`
 */
export async function decideListing(
  container: MedusaContainer,
  officer: Officer,
  id: string,
  { show, reason }: z.output<typeof decideListingBody>,
  now: Date,
): Promise<{ id: string; state: "published" | "refused" }> {
  if (!show && !reason) throw new ProblemError("decision_reason_needed")
  const database = databaseOf(container)
  const { stockLocationId } = await platform(container)
  const state = show ? "published" : "refused"
  await container.resolve(Modules.LOCKING).execute(
    `listing:${id}`,
    async () => {
      const held = (await heldOf(database, officer).where("listing.id", id).first("listing.producer_id")) as
        { producer_id: string } | undefined
      if (!held) throw new ProblemError("not_found")
      const facts = await ownFacts(database, held.producer_id, stockLocationId, id)
      const holds: ListingHoldReason[] = facts.holds ?? []
      const sizes = await sizesOf(database, [facts.product_id], stockLocationId)
      const listing = toScreen(bodyOf(facts), pricesOfSizes(sizes.get(facts.product_id) ?? []))
      const cleared = new Set([
        ...(facts.cleared ?? []),
        ...(show ? holds.map((hold) => holdKey(listing, hold as Parameters<typeof holdKey>[1])) : []),
      ])
      await saveListingWorkflow(container).run({
        input: {
          product: { id: facts.product_id, status: show ? "published" : "draft" },
          variants: [],
          publication: {
            listingId: id,
            producerId: held.producer_id,
            state,
            holds: show ? [] : holds,
            heldAt: null,
            answer: reason,
            clear: [...cleared],
            decidedBy: officer.id,
            written: null,
            notification: {
              template: show ? "listing_shown" : "listing_refused",
              id,
              title: facts.title,
              producerId: held.producer_id,
              reason: reason ?? null,
              at: now.getTime(),
            },
          },
        },
      })
    },
    { timeout: 20 },
  )
  return { id, state }
}
