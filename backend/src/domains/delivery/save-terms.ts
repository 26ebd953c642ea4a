import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { SaveDeliveryBody } from "@ocop/contracts"
import { termsFaults, type ProducerTerms } from "@ocop/delivery"
import { databaseOf } from "../../shared/database"
import { platformRules, termsOfBody } from "./settings"
import { presentTerms } from "./terms"
import { ProblemError } from "../../shared/errors/problem"
import { assertPlace } from "../producers/onboarding/register-producer"

export interface SaveTermsInput {
  readonly producerId: string
  readonly by: { readonly id: string; readonly name: string }
  readonly body: SaveDeliveryBody
}

/** @throws ProblemError `delivery_terms_outside` with each field that is outside the platform's limits */
function assertWithinLimits(terms: ProducerTerms, at: Date): void {
  const faults = termsFaults(terms, platformRules(at).limits)
  if (faults.length === 0) return
  throw new ProblemError("delivery_terms_outside", {
    fields: faults.map(({ path, code, span }) => ({
      path,
      code,
      message: span ? `From ${String(span[0])} to ${String(span[1])}` : code,
    })),
  })
}

/**
 * Saves a new version of a producer's delivery terms: append only, one more row under the lock of the producer's row.
 * Baskets use it at once; orders keep the terms that they were placed with.
 *
 * @returns the number of the new version
 * @throws ProblemError `delivery_terms_outside`, `delivery_terms_changed`, `not_found`
 */
export async function saveDeliveryTerms(
  container: MedusaContainer,
  { producerId, by, body }: SaveTermsInput,
): Promise<number> {
  const terms = termsOfBody(body)
  const now = new Date()
  assertWithinLimits(terms, now)
  if (terms.pickup) assertPlace(terms.pickup.provinceCode, terms.pickup.communeCode)
  return databaseOf(container).transaction(async (trx) => {
    const producer = (await trx("producer")
      .where({ id: producerId })
      .whereNull("deleted_at")
      .forUpdate()
      .first("id")) as { id: string } | undefined
    if (!producer) throw new ProblemError("not_found")
    const before = (await presentTerms(trx, [producerId])).get(producerId)
    if ((before?.version ?? 0) !== body.basedOn) throw new ProblemError("delivery_terms_changed")
    const next = body.basedOn + 1
    await trx("producer_delivery_terms").insert({
      id: generateEntityId(undefined, "pdlt"),
      producer_id: producerId,
      version: next,
      bands: JSON.stringify(terms.bands),
      free_from_dong: terms.freeFromDong,
      pickup: terms.pickup ? JSON.stringify(terms.pickup) : null,
      // Always later than the previous version: the clocks of two machines differ.
      valid_from: new Date(Math.max(now.getTime(), (before?.valid_from.getTime() ?? 0) + 1)),
      actor_id: by.id,
      actor_name: by.name,
    })
    return next
  })
}
