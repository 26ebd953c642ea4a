import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SALES_POINT_MODULE } from "../modules/sales-point"
import type { SalesPointModuleService } from "../modules/sales-point/service"
import { createPointManagerWorkflow } from "../domains/sales-points/workflows/create-point-manager"
import { openPoint } from "../domains/sales-points/open-point"
import { demoAccounts } from "./accounts"

/**
 * Demo sales points that sell; the first has the demo manager. The second stocks some of the same goods as the first.
 */
const SELLING = ["diem-ocop-sa-pa", "diem-ocop-hoan-kiem", "diem-ocop-ninh-kieu"] as const
const KINDS = 20
const STEP = 12

/**
 * Opens some demo sales points for selling: pickup enabled, goods in stock, a manager at the first. Idempotent:
 * existing stock levels stay as they are.
 */
export async function installDemoSellingPoints(container: MedusaContainer): Promise<void> {
  const service = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
  const points = await service.listSalesPoints({ handle: [...SELLING] }, { take: SELLING.length })
  for (const [place, handle] of SELLING.entries()) {
    const point = points.find((one) => one.handle === handle)
    if (!point) throw new Error(`The demo sales point ${handle} is missing`)
    await openPoint(container, point.id)
    const { stock_location_id: locationId } = await service.retrieveSalesPoint(point.id)
    if (!locationId) throw new Error(`The demo sales point ${handle} has no place for goods`)
    await layGoods(container, locationId, place * STEP)
  }
  await layManager(container, service, points.find(({ handle }) => handle === SELLING[0])!.id)
}

/** Stocks a point with the goods that have the most web stock, from the given rank on. */
async function layGoods(container: MedusaContainer, locationId: string, from: number): Promise<void> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = (await database.raw(
    `select item_id from (
       select distinct on (listing.producer_id) level.inventory_item_id as item_id, level.stocked_quantity as stocked
         from inventory_level level
         join product_variant_inventory_item link on link.inventory_item_id = level.inventory_item_id and link.deleted_at is null
         join product_variant variant on variant.id = link.variant_id and variant.deleted_at is null
         join product on product.id = variant.product_id and product.deleted_at is null and product.status = 'published'
         join listing on listing.product_id = product.id and listing.deleted_at is null
        where level.deleted_at is null and level.stocked_quantity > 0
          and level.location_id not in (select stock_location_id from sales_point where stock_location_id is not null)
        order by listing.producer_id, level.stocked_quantity desc, product.handle) one_of_each
      order by stocked desc, item_id
     offset ? limit ?`,
    [from, KINDS],
  )) as { rows: { item_id: string }[] }
  const inventory = container.resolve(Modules.INVENTORY)
  const known = new Set(
    (await inventory.listInventoryLevels({ location_id: locationId }, { take: 1_000 })).map(
      ({ inventory_item_id }) => inventory_item_id,
    ),
  )
  const missing = rows.filter(({ item_id }) => !known.has(item_id))
  if (missing.length === 0) return
  await inventory.createInventoryLevels(
    missing.map(({ item_id }, index) => ({
      inventory_item_id: item_id,
      location_id: locationId,
      // A few are low on stock, so that the point's pages have something to show.
      stocked_quantity: index % 6 === 5 ? 3 : 12 + ((index * 7) % 20),
    })),
  )
}

async function layManager(
  container: MedusaContainer,
  service: SalesPointModuleService,
  pointId: string,
): Promise<void> {
  const { name, email, password } = demoAccounts.pointManager
  const [known] = await service.listPointManagers({ email }, { take: 1 })
  if (known) return
  const auth: IAuthModuleService = container.resolve(Modules.AUTH)
  const answer = await auth.register("emailpass", { body: { email, password } })
  if (!answer.success || !answer.authIdentity)
    throw new Error(`The demo account ${email} could not be registered: ${answer.error}`)
  await createPointManagerWorkflow(container).run({
    input: { name, email, pointId, authIdentityId: answer.authIdentity.id },
  })
}
