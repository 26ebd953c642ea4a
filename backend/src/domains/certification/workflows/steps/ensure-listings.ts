import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PlannedRow } from "../../register/planned-row"
import { PRODUCER_MODULE } from "../../../../modules/producer"
import type { ProducerModuleService } from "../../../../modules/producer/service"

export interface EnsureListingsInput {
  /** One row of each listing: that of the newest decision. */
  readonly rows: PlannedRow[]
  readonly producerIds: Record<string, string>
  readonly productIds: Record<string, string>
}

/** Creates or refreshes the listings of a batch; one per product, by its identity key. */
export const ensureListingsStep = createStep(
  "ensure-listings",
  async ({ rows, producerIds, productIds }: EnsureListingsInput, { container }) => {
    const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    const latest = new Map(rows.map((row) => [row.listingKey, row]))
    const keys = [...latest.keys()]
    const known = await producers.listListings({ identity_key: keys }, { take: keys.length })
    const idOf = new Map(known.map((listing) => [listing.identity_key, listing.id]))
    const fieldsOf = (row: PlannedRow) => ({
      set_number: row.product.setNumber,
      unit: row.product.unit,
      province_code: row.product.provinceCode,
      commune_code: row.product.communeCode,
      place_as_written: row.product.placeAsWritten,
      // The column is JSON; the model's type allows objects only, and an array is one.
      illustrative: row.illustrative as unknown as Record<string, unknown>,
      source: row.product.source,
      source_confidence: row.product.sourceConfidence,
      producer_id: producerIds[row.producer.identityKey],
    })
    const fresh = [...latest.values()].filter((row) => !idOf.has(row.listingKey))
    const created = await producers.createListings(
      fresh.map((row) => ({
        ...fieldsOf(row),
        identity_key: row.listingKey,
        product_id: productIds[row.listingKey] ?? "",
      })),
    )
    const changed = [...latest.values()].filter((row) => idOf.has(row.listingKey))
    await producers.updateListings(
      changed.map((row) => ({ id: idOf.get(row.listingKey) ?? "", ...fieldsOf(row) })),
    )
    return new StepResponse(undefined, { createdIds: created.map((listing) => listing.id), before: known })
  },
  async (done, { container }) => {
    if (!done) return
    const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    if (done.createdIds.length) await producers.deleteListings(done.createdIds)
    await producers.updateListings(
      done.before.map(
        ({ id, set_number, unit, province_code, commune_code, place_as_written, producer_id }) => ({
          id,
          set_number,
          unit,
          province_code,
          commune_code,
          place_as_written,
          producer_id,
        }),
      ),
    )
  },
)
