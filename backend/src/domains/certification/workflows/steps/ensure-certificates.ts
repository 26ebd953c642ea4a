import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseOf } from "../../../../shared/database"
import { contentHash } from "../../import/plan-row"
import type { PlannedRow } from "../../register/planned-row"
import { compareRow } from "../../register/compare-row"
import { enterCertificate, enterConsequences, lockCertificates, type Source } from "../../register/enter-rows"

export interface EnsureCertificatesInput {
  readonly rows: PlannedRow[]
  readonly productIds: Record<string, string>
  readonly source: Source
}

/**
 * Enters the certificates that the rows prove and the register does not have yet, each as a row of its own, and records
 * each row of the list. Nothing that stands in the register is changed: a newer decision supersedes the older one by an
 * event. One transaction and the last step, so there is nothing to take back.
 */
export const ensureCertificatesStep = createStep(
  "ensure-certificates",
  async ({ rows, productIds, source }: EnsureCertificatesInput, { container }) => {
    await databaseOf(container).transaction(async (trx) => {
      for (const [productId, own] of byProduct(rows, productIds)) await enterRows(trx, productId, own, source)
    })
    return new StepResponse(undefined)
  },
)

/** Rows of each product, products in one order for all: two transactions then never wait for each other. */
function byProduct(
  rows: readonly PlannedRow[],
  productIds: Record<string, string>,
): [string, PlannedRow[]][] {
  const groups = new Map<string, PlannedRow[]>()
  for (const row of rows) {
    const productId = productIds[row.listingKey]
    if (productId) groups.set(productId, [...(groups.get(productId) ?? []), row])
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1))
}

async function enterRows(
  trx: Knex,
  productId: string,
  rows: readonly PlannedRow[],
  source: Source,
): Promise<void> {
  let known = await lockCertificates(trx, productId)
  for (const row of rows) {
    const verdict = compareRow(row, known, productId)
    let certificateId = "certificate" in verdict ? verdict.certificate.id : null
    if (verdict.kind === "new" && row.certificate) {
      const more = {
        illustrative: row.illustrative.filter((field) => field.startsWith("decision")),
        listSource: row.product.source,
        source,
      }
      certificateId = await enterCertificate(trx, productId, row.certificate, more)
      await enterConsequences(trx, productId, new Date(), source)
      known = await lockCertificates(trx, productId)
    }
    await trx.raw(
      `insert into recognition_record (id, listing_key, decision_key, year, content_hash, product_id, certificate_id)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (listing_key, decision_key, year) where deleted_at is null
       do update set content_hash = excluded.content_hash, product_id = excluded.product_id,
                     certificate_id = excluded.certificate_id, updated_at = now()`,
      [
        generateEntityId(undefined, "rrec"),
        row.listingKey,
        row.decisionKey,
        row.year,
        contentHash(row),
        productId,
        certificateId,
      ],
    )
  }
}
