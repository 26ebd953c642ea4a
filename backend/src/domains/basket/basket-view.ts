import {
  MAX_LINE_QUANTITY,
  type Basket,
  type BasketCorrection,
  type BasketGroup,
  type BasketLine,
  type DeliveryQuote,
} from "@ocop/contracts"
import { freeDelivery, tariffAt } from "@ocop/delivery"
import { placeName } from "../../shared/place-names"
import { ownPickupView } from "../delivery/producer-pickup"
import type { Goods } from "./load-goods"
import type { CartLine } from "./read-basket"

/** A basket after its lines have been confirmed, for callers in the backend. */
export interface ConfirmedBasket {
  readonly id: string
  readonly lines: readonly CartLine[]
  readonly goods: ReadonlyMap<string, Goods>
  readonly corrections: readonly BasketCorrection[]
}

function lineView(line: CartLine, goods: Goods): BasketLine {
  return {
    id: line.id,
    variantId: goods.variantId,
    productId: goods.productId,
    handle: goods.handle,
    title: goods.title,
    unit: goods.unit,
    set: goods.set,
    imageUrl: goods.imageUrl,
    unitPrice: line.unitPrice,
    quantity: line.quantity,
    maxQuantity: Math.min(goods.available, MAX_LINE_QUANTITY),
    subtotal: line.unitPrice * line.quantity,
    weightGrams: goods.weightGrams,
    priceIsIllustrative: goods.illustrative.includes("price"),
  }
}

/** The amount that is missing for free delivery from a producer, over all of that producer's goods. */
const hintOf = (goods: Goods | undefined, itemsTotal: number, at: Date) => {
  const tariff = tariffAt(at)
  return goods && tariff ? freeDelivery(tariff, goods.terms, itemsTotal) : null
}

/**
 * The buyer's view of a basket: one group per producer, in the order in which each producer's first goods were added.
 */
export function basketView(
  basket: ConfirmedBasket,
  delivery: DeliveryQuote | null = null,
  at: Date = new Date(),
): Basket {
  const groups = new Map<string, BasketGroup>()
  for (const line of basket.lines) {
    const goods = line.variantId ? basket.goods.get(line.variantId) : undefined
    if (!goods) throw new Error(`Line ${line.id} was not confirmed`)
    const home = goods.producerPlace.provinceCode ? goods.producerPlace : goods.place
    const group: BasketGroup = groups.get(goods.producer.id) ?? {
      producer: goods.producer,
      placeName: placeName(home.provinceCode, home.communeCode),
      lines: [],
      itemsTotal: 0,
      freeDelivery: null,
      ownPickup: goods.terms?.pickup ? ownPickupView(goods.terms.pickup) : null,
    }
    const view = lineView(line, goods)
    group.lines.push(view)
    group.itemsTotal += view.subtotal
    groups.set(goods.producer.id, group)
  }
  const goodsOfProducer = new Map([...basket.goods.values()].map((goods) => [goods.producer.id, goods]))
  const all = [...groups.values()].map((group) => ({
    ...group,
    freeDelivery: hintOf(goodsOfProducer.get(group.producer.id), group.itemsTotal, at),
  }))
  const itemsTotal = all.reduce((sum, group) => sum + group.itemsTotal, 0)
  return {
    id: basket.id,
    groups: all,
    count: basket.lines.reduce((sum, line) => sum + line.quantity, 0),
    itemsTotal,
    delivery,
    total: itemsTotal + (delivery?.total ?? 0),
    corrections: [...basket.corrections],
  }
}
