import { randomInt } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ParcelPlan } from "../../basket/parcel-plan"
import { SALES_POINT_MODULE } from "../../../modules/sales-point"
import type { SalesPointModuleService } from "../../../modules/sales-point/service"

/** How long a sales point keeps goods ordered for pickup. A decision of the platform, not of a rule. */
const KEPT_MS = 3 * 24 * 60 * 60 * 1000

/** Creates the pickup of an order whose parcel snapshot asks for one; idempotent. Shipped goods have no pickup. */
export async function ensurePickup(container: MedusaContainer, orderId: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "created_at", "shipping_methods.data"],
    filters: { id: orderId },
  })
  const order = data[0] as unknown as
    { created_at: string | Date; shipping_methods: ({ data: unknown } | null)[] | null } | undefined
  const plan = order?.shipping_methods?.[0]?.data as ParcelPlan | undefined
  const pointId = plan?.pickup?.pointId
  if (!order || !pointId) return
  const points = container.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
  await container.resolve(Modules.LOCKING).execute(`pickup:${orderId}`, async () => {
    const [known] = await points.listPickups({ order_id: orderId }, { take: 1 })
    if (known) return
    await points.createPickups({
      order_id: orderId,
      sales_point_id: pointId,
      code: String(randomInt(1_000_000)).padStart(6, "0"),
      kept_until: new Date(new Date(order.created_at).getTime() + KEPT_MS),
    })
  })
}
