import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeliverySettings, DeliveryVersions, OwnBands, SaveDeliveryBody } from "@ocop/contracts"
import {
  bandsByDistance,
  tariffAt,
  termsLimitsAt,
  type Band,
  type ProducerTerms,
  type Tariff,
  type TermsLimits,
} from "@ocop/delivery"
import type { ProducerScope } from "../producers/scope"
import { presentTerms, termsOf, type TermsRow } from "./terms"

/**
 * The platform's tariff and limits in force. @throws Error before the first row of either table: the platform is not
 * configured then
 */
export function platformRules(at: Date): { tariff: Tariff; limits: TermsLimits } {
  const tariff = tariffAt(at)
  const limits = termsLimitsAt(at)
  if (!tariff || !limits) throw new Error(`No tariff or limits are in force at ${at.toISOString()}`)
  return { tariff, limits }
}

const perBand = <T>(make: (band: Band) => T): Record<Band, T> =>
  Object.fromEntries(bandsByDistance.map((band) => [band, make(band)])) as Record<Band, T>

const bandsView = (bands: ProducerTerms["bands"]): OwnBands =>
  perBand((band) => {
    const own = bands[band]
    if (!own) return null
    const { baseDong, perExtra500gDong, days } = own
    return { baseDong, perExtra500gDong, daysMin: days[0], daysMax: days[1] }
  })

/** Delivery terms of a request, as the rules of @ocop/delivery take them. */
export const termsOfBody = ({ bands, freeFromDong, pickup }: SaveDeliveryBody): ProducerTerms => ({
  bands: Object.fromEntries(
    bandsByDistance.flatMap((band) => {
      const own = bands[band]
      if (!own) return []
      const { baseDong, perExtra500gDong, daysMin, daysMax } = own
      return [[band, { baseDong, perExtra500gDong, days: [daysMin, daysMax] }]]
    }),
  ),
  freeFromDong,
  pickup,
})

function termsView(row: TermsRow | undefined): Pick<DeliverySettings, "bands" | "freeFromDong" | "pickup"> {
  const terms = row ? termsOf(row) : null
  return {
    bands: bandsView(terms?.bands ?? {}),
    freeFromDong: terms?.freeFromDong ?? null,
    pickup: terms?.pickup
      ? { ...terms.pickup, openingHours: terms.pickup.openingHours.map((period) => ({ ...period })) }
      : null,
  }
}

const spanOf = ([least, most]: readonly [number, number]) => ({ least, most })

/** A producer's effective delivery terms, with the platform's tariff and limits. */
export async function deliverySettingsOf(
  database: Knex,
  { producerId, role }: ProducerScope,
  at: Date,
): Promise<DeliverySettings> {
  const { tariff, limits } = platformRules(at)
  const row = (await presentTerms(database, [producerId])).get(producerId)
  const home = (await database("producer")
    .where({ id: producerId })
    .first("province_code", "commune_code", "address")) as
    { province_code: string | null; commune_code: string | null; address: string | null } | undefined
  return {
    version: row?.version ?? 0,
    changedAt: row?.valid_from.toISOString() ?? null,
    changedBy: row?.actor_name ?? null,
    ...termsView(row),
    platform: {
      bands: perBand((band) => {
        const { baseDong, baseGrams, perExtra500gDong, days } = tariff.bands[band]
        return { baseDong, baseGrams, perExtra500gDong, daysMin: days[0], daysMax: days[1] }
      }),
      freeFromDong: tariff.freeFromDong,
      maxParcelGrams: tariff.maxParcelGrams,
    },
    limits: {
      baseDong: perBand((band) => spanOf(limits.baseDong[band])),
      perExtra500gDong: spanOf(limits.perExtra500gDong),
      days: spanOf(limits.days),
      freeFromDong: spanOf(limits.freeFromDong),
      preparationHours: spanOf(limits.preparationHours),
    },
    home: {
      provinceCode: home?.province_code ?? null,
      communeCode: home?.commune_code ?? null,
      street: home?.address ?? null,
    },
    mayChange: role === "owner",
  }
}

const MOST_VERSIONS = 50

export async function deliveryVersionsOf(database: Knex, producerId: string): Promise<DeliveryVersions> {
  const rows = (await database("producer_delivery_terms")
    .where({ producer_id: producerId })
    .whereNull("deleted_at")
    .orderBy("version", "desc")
    .limit(MOST_VERSIONS)) as TermsRow[]
  return {
    versions: rows.map((row) => ({
      version: row.version,
      at: row.valid_from.toISOString(),
      by: row.actor_name,
      ...termsView(row),
    })),
  }
}
