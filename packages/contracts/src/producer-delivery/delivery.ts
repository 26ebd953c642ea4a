import { z } from "zod"
import { typedDays, typedDong, typedHours } from "../typed.js"
import { communeCode, dong, humanText, instant, provinceCode } from "../primitives.js"
import { openingPeriod } from "../sales-point.js"

/** How far a parcel goes, from near to far. */
export const deliveryBand = z.enum([
  "same_commune",
  "same_province",
  "same_region",
  "neighbour_region",
  "far",
])
export type DeliveryBand = z.infer<typeof deliveryBand>

/** From -1, so that the terms' own limits refuse what is too low. */
const whole = typedDong({ least: -1, most: 100_000_000 })
const days = typedDays({ least: 0, most: 365 })
/** A producer's own price of one band. The answer has its limits; a value outside is refused by field. */
export const ownBand = z.object({
  baseDong: whole,
  perExtra500gDong: whole,
  daysMin: days,
  daysMax: days,
})
export type OwnBand = z.infer<typeof ownBand>

/** Null: the platform's tariff. */
export const ownBands = z.object({
  same_commune: ownBand.nullable(),
  same_province: ownBand.nullable(),
  same_region: ownBand.nullable(),
  neighbour_region: ownBand.nullable(),
  far: ownBand.nullable(),
} satisfies Record<DeliveryBand, unknown>)
export type OwnBands = z.infer<typeof ownBands>

/** Pickup at the producer's premises. */
export const ownPickup = z.object({
  provinceCode,
  communeCode,
  street: humanText(200, 2),
  openingHours: z.array(openingPeriod).max(14),
  /** Hours from acceptance until the goods are ready for pickup. */
  preparationHours: typedHours({ least: 0, most: 10_000 }),
})
export type OwnPickup = z.infer<typeof ownPickup>

const terms = {
  bands: ownBands,
  /** The producer's goods of one basket worth at least this much travel free; null: as the platform has it. */
  freeFromDong: whole.nullable(),
  /** Null: no pickup at the producer's premises. */
  pickup: ownPickup.nullable(),
}

const span = z.object({ least: z.number().int(), most: z.number().int() })
const bandSpans = z.object({
  same_commune: span,
  same_province: span,
  same_region: span,
  neighbour_region: span,
  far: span,
} satisfies Record<DeliveryBand, unknown>)
const platformBand = ownBand.extend({ baseGrams: z.number().int() })

export const deliverySettings = z.object({
  /** 0: nothing was ever set. */
  version: z.number().int(),
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
  ...terms,
  /** The platform's terms, which apply where the producer sets none. */
  platform: z.object({
    bands: z.object({
      same_commune: platformBand,
      same_province: platformBand,
      same_region: platformBand,
      neighbour_region: platformBand,
      far: platformBand,
    } satisfies Record<DeliveryBand, unknown>),
    freeFromDong: dong.nullable(),
    maxParcelGrams: z.number().int(),
  }),
  limits: z.object({
    baseDong: bandSpans,
    perExtra500gDong: span,
    days: span,
    freeFromDong: span,
    preparationHours: span,
  }),
  /** The producer's address, as a default of the pickup address. */
  home: z.object({
    provinceCode: provinceCode.nullable(),
    communeCode: communeCode.nullable(),
    street: z.string().nullable(),
  }),
  mayChange: z.boolean(),
})
export type DeliverySettings = z.infer<typeof deliverySettings>

export const saveDeliveryBody = z.object({
  /** Optimistic lock: the version that the change was made from. */
  basedOn: z.number().int().min(0).max(1_000_000),
  ...terms,
})
export type SaveDeliveryBody = z.infer<typeof saveDeliveryBody>

export const deliveryVersions = z.object({
  versions: z.array(
    z.object({
      version: z.number().int(),
      at: instant,
      by: z.string(),
      ...terms,
    }),
  ),
})
export type DeliveryVersions = z.infer<typeof deliveryVersions>
