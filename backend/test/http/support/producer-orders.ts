import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { linkKeys, verifyOrderToken } from "../../../src/shared/signed-order-link"
import type { Transition } from "../../../src/domains/orders/transition-producer-order"
import { PRODUCER_ORDER_MODULE } from "../../../src/modules/producer-order"
import type { ProducerOrderModuleService } from "../../../src/modules/producer-order/service"
import { transitionProducerOrderWorkflow } from "../../../src/domains/orders/workflows/transition-producer-order"
import type { Buyer } from "./buyer"

/** Orders these goods and answers the order with its parts by producer. */
export async function orderOf(
  container: MedusaContainer,
  buyer: Buyer,
  goods: readonly (readonly [variantId: string, quantity: number])[],
  more: Record<string, unknown> = {},
) {
  const [[firstId, firstQuantity], ...rest] = goods as [
    readonly [string, number],
    ...(readonly [string, number])[],
  ]
  let { data: basket } = await buyer.open(firstId, firstQuantity)
  for (const [variantId, quantity] of rest) basket = (await buyer.add(basket.id, variantId, quantity)).data
  const quote = await buyer.quote(basket.id)
  const placed = await buyer.order(basket.id, basket.itemsTotal + quote.data.total, more)
  if (placed.status !== 200) throw new Error(JSON.stringify(placed.data))
  const orderId = verifyOrderToken(placed.data.token, linkKeys())!
  const parts = await container
    .resolve<ProducerOrderModuleService>(PRODUCER_ORDER_MODULE)
    .listProducerOrders({ order_id: orderId }, { relations: ["lines"] })
  return {
    orderId,
    token: placed.data.token,
    total: placed.data.total,
    partOf: (producerId: string) => parts.find((part) => part.producer_id === producerId)!,
  }
}

type Step = Partial<Transition> & Pick<Transition, "action">

/** Does one step as a member of the part's own producer would. */
export async function act(
  container: MedusaContainer,
  part: { id: string; producer_id: string },
  { action, ...more }: Step,
) {
  const { result } = await transitionProducerOrderWorkflow(container).run({
    input: {
      partId: part.id,
      within: { producerId: part.producer_id },
      action,
      actor: { kind: "owner", id: "pmem_test", name: "Chị Mai" },
      reason: "Hết hàng",
      ...(action === "hand_over"
        ? { handOver: { by: "carrier" as const, carrier: "Viettel Post", trackingNumber: "VTP123" } }
        : {}),
      ...more,
    },
  })
  return result
}

/** What Medusa says of an order: what it costs now and what of it was sent. */
export async function medusaOrder(container: MedusaContainer, orderId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "status",
      "total",
      "summary",
      "items.*",
      "items.detail.*",
      "fulfillments.*",
      "fulfillments.labels.*",
    ],
    filters: { id: orderId },
  })
  const order = data[0] as unknown as {
    status: string
    total: number
    summary: { current_order_total: number; pending_difference: number; accounting_total: number }
    items: { quantity: number; detail: Record<string, number> }[]
    fulfillments: {
      packed_at: Date | null
      shipped_at: Date | null
      delivered_at: Date | null
      labels: { tracking_number: string }[]
    }[]
  }
  return order
}
