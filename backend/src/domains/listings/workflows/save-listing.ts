import type {
  UpdateProductVariantWorkflowInputDTO,
  UpdateProductWorkflowInputDTO,
} from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { ListingHoldReason, ListingState } from "@ocop/contracts"
import { databaseOf } from "../../../shared/database"
import { updateVariantsWorkflow } from "../../../shared/workflow-steps/update-variants"
import { notifyOfListing, type ListingNotification } from "../notify"

/** Target state of a listing publication. Plain JSON. */
export interface PublicationChange {
  readonly listingId: string
  readonly producerId: string
  readonly state: ListingState
  readonly holds: readonly ListingHoldReason[]
  readonly heldAt: string | null
  readonly answer: string | null
  readonly clear?: readonly string[]
  readonly decidedBy?: string
  /** Null keeps the stored content. */
  readonly written: {
    readonly identityKey: string
    readonly columns: Record<string, string | number | null>
    readonly label: string
    readonly videoUrl: string | null
  } | null
  readonly notification: ListingNotification | null
}

export interface SaveListingInput {
  readonly product: UpdateProductWorkflowInputDTO
  readonly variants: UpdateProductVariantWorkflowInputDTO[]
  readonly publication: PublicationChange
}

/**
 * Records the listing publication, with its notification, in one transaction. It runs last, because this record is what
 * later readers go by.
 */
const recordPublicationStep = createStep(
  "record-listing-publication",
  async (publication: PublicationChange, { container }) => {
    const { listingId, written, notification } = publication
    const database = databaseOf(container)
    await database.transaction(async (trx) => {
      const now = trx.raw("clock_timestamp()")
      await trx("listing")
        .where({ id: listingId })
        .update({
          ...(written ? { ...written.columns, identity_key: written.identityKey } : {}),
          updated_at: now,
        })
      const state = {
        state: publication.state,
        holds: JSON.stringify(publication.holds),
        held_at: publication.heldAt,
        answer: publication.answer,
        updated_at: now,
        ...(publication.clear ? { cleared: JSON.stringify(publication.clear) } : {}),
        ...(publication.decidedBy ? { decided_by: publication.decidedBy, decided_at: now } : {}),
        ...(written ? { label: written.label, video_url: written.videoUrl } : {}),
      }
      await trx("listing_publication")
        .insert({ listing_id: listingId, producer_id: publication.producerId, ...state })
        .onConflict("listing_id")
        .merge(state)
      if (notification) await notifyOfListing(container, trx, notification)
    })
    return new StepResponse(listingId)
  },
)

/**
 * Saves goods through Medusa's own workflows, then the listing publication; on a failure Medusa's changes are
 * compensated.
 */
export const saveListingWorkflow = createWorkflow("save-listing", (input: SaveListingInput) => {
  updateProductsWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({ products: [input.product] })),
  })
  when({ input }, ({ input }) => input.variants.length > 0).then(() => {
    updateVariantsWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ product_variants: input.variants })),
    })
  })
  return new WorkflowResponse(recordPublicationStep(transform({ input }, ({ input }) => input.publication)))
})
