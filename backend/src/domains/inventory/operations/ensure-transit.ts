import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStockLocationsWorkflow } from "@medusajs/medusa/core-flows"

const NAME = "Hàng đang chuyển giữa các điểm bán"
const known = new WeakMap<object, Promise<string>>()

async function create(container: MedusaContainer): Promise<string> {
  const locations = container.resolve(Modules.STOCK_LOCATION)
  const find = async () => (await locations.listStockLocations({ name: NAME }, { take: 1 }))[0]?.id
  return (
    (await find()) ??
    container.resolve(Modules.LOCKING).execute("stock-in-transit", async () => {
      const found = await find()
      if (found) return found
      const { result } = await createStockLocationsWorkflow(container).run({
        input: { locations: [{ name: NAME }] },
      })
      return result[0]!.id
    })
  )
}

/** Id of the transit stock location, which holds goods between two sales points. No sales channel sells from it. */
export function ensureTransit(container: MedusaContainer): Promise<string> {
  const owner = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as object
  const before = known.get(owner)
  if (before) return before
  const laying = create(container)
  known.set(owner, laying)
  laying.catch(() => known.delete(owner))
  return laying
}
