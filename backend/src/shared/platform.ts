import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** Ids of the records that {@link setUpPlatform} created. They never change, so a process reads them once. */
export interface Platform {
  readonly regionId: string
  readonly salesChannelId: string
  /** "Tại nhà sản xuất": the one location of the web channel. */
  readonly stockLocationId: string
  /** "Giao tận nơi": the one delivery method, priced by parcel. */
  readonly shippingOptionId: string
  readonly shippingProfileId: string
  readonly publishableKey: string
  /** Product category of each of the 26 product sets, by the set's number. */
  readonly categoryIdBySet: Readonly<Record<number, string>>
}

/** Metadata key of the ids on Medusa's one store, so that an operator may rename any record. */
export const PLATFORM_METADATA_KEY = "ocop_platform"

const cache = new WeakMap<object, Promise<Platform>>()

/** Cache owner: one connection is one process and one database, so what was read through it stays true. */
const owner = (container: MedusaContainer): object =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as object

async function read(container: MedusaContainer): Promise<Platform> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  const stored = store?.metadata?.[PLATFORM_METADATA_KEY]
  if (!stored) throw new Error("The platform is not set up: run `medusa exec ./src/scripts/set-up.ts`")
  return stored as unknown as Platform
}

/**
 * Ids of the platform's records.
 *
 * @throws Error when {@link setUpPlatform} has not run on this database; the next call reads again.
 */
export function platform(container: MedusaContainer): Promise<Platform> {
  const key = owner(container)
  const known = cache.get(key)
  if (known) return known
  const reading = read(container)
  cache.set(key, reading)
  // A failure is not cached: the set-up may run a moment later.
  reading.catch(() => cache.delete(key))
  return reading
}

/** Clears the cache, for the set-up itself and for tests that change databases. */
export function forgetPlatform(container: MedusaContainer): void {
  cache.delete(owner(container))
}
