import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { foldKey, producerCoreName, slugify } from "@ocop/ocop"
import { province } from "@ocop/places"
import type { PlannedRow } from "../../register/planned-row"
import { databaseOf } from "../../../../shared/database"
import { formerPathsAmong } from "../../../producers/site/site"
import { PRODUCER_MODULE } from "../../../../modules/producer"
import type { ProducerModuleService } from "../../../../modules/producer/service"

type Wanted = PlannedRow["producer"]

/** URL handle of a producer, readable for people; the province distinguishes two cooperatives of the same name. */
function handleOf(wanted: Wanted): string {
  const place = province(wanted.provinceCode)?.slug ?? wanted.provinceCode
  return wanted.named ? `${slugify(wanted.name)}-${place}` : `chua-neu-ten-${place}`
}

/**
 * Finds or creates the producers of a batch of rows.
 *
 * @returns producer id by identity key
 */
export const ensureProducersStep = createStep(
  "ensure-producers",
  async (rows: PlannedRow[], { container }) => {
    const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    const wanted = new Map(rows.map((row) => [row.producer.identityKey, row.producer]))
    const keys = [...wanted.keys()]
    const known = await producers.listProducers(
      { identity_key: keys },
      { select: ["id", "identity_key"], take: keys.length },
    )
    const ids = new Map(known.map((entry) => [entry.identity_key, entry.id]))
    const missing = [...wanted.values()].filter((entry) => !ids.has(entry.identityKey))
    const handles = missing.map(handleOf)
    const taken = new Set(
      (await producers.listProducers({ handle: handles }, { select: ["handle"], take: handles.length })).map(
        (entry) => entry.handle,
      ),
    )
    // A former path of a producer redirects to its page for ever, so it is never reused.
    for (const path of await formerPathsAmong(databaseOf(container), handles)) taken.add(path)
    const created = await producers.createProducers(
      missing.map((entry) => {
        let handle = handleOf(entry)
        if (taken.has(handle))
          handle = `${handle}-${foldKey(producerCoreName(entry.name)).length}-${slugify(entry.identityKey).slice(-6)}`
        for (let copy = 2; taken.has(handle); copy++) handle = `${handleOf(entry)}-${copy}`
        taken.add(handle)
        return {
          handle,
          identity_key: entry.identityKey,
          name: entry.name,
          named: entry.named,
          legal_type: entry.legalType,
          province_code: entry.provinceCode,
          commune_code: entry.communeCode,
          place_as_written: entry.placeAsWritten,
        }
      }),
    )
    for (const entry of created) ids.set(entry.identity_key, entry.id)
    return new StepResponse(
      Object.fromEntries(ids),
      created.map((entry) => entry.id),
    )
  },
  async (createdIds, { container }) => {
    if (!createdIds?.length) return
    await container.resolve<ProducerModuleService>(PRODUCER_MODULE).deleteProducers(createdIds)
  },
)
