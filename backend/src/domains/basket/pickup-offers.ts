import type { MedusaContainer } from "@medusajs/framework/types"
import type { PickupOffer, PickupShortLine } from "@ocop/contracts"
import { confirmLines } from "./confirm-lines"
import { loadGoods, loadGoodsAtPlaces, type Goods } from "./load-goods"
import { readCart, type CartLine } from "./read-basket"
import { bufferRuleAt, placeStates } from "../sales-points/stock-buffer"
import { requirePickupPoint, pointView, sellingPoints } from "../sales-points/pickup-point"

/** Lines that the stock of one location cannot fill, each with the available quantity. Pure. */
export function shortLines(
  lines: readonly CartLine[],
  goods: ReadonlyMap<string, Goods>,
): { short: PickupShortLine[]; repriced: boolean } {
  const { corrections } = confirmLines(lines, goods)
  const wanted = new Map(lines.map((line) => [line.id, line.quantity]))
  const short = corrections
    .filter(({ code }) => code !== "price_changed")
    .map(({ lineId, title, after }) => ({
      lineId,
      title,
      wanted: wanted.get(lineId) ?? 0,
      available: after ?? 0,
    }))
  return { short, repriced: corrections.some(({ code }) => code === "price_changed") }
}

const variantsOf = (lines: readonly CartLine[]): string[] => lines.flatMap((line) => line.variantId ?? [])

/** Shortages of a basket at a sales point now. Read only. */
export async function pickupShortage(container: MedusaContainer, cartId: string, pointId: string) {
  const { stockLocationId } = await requirePickupPoint(container, pointId)
  const { lines } = await readCart(container, cartId)
  const place = (await placeStates(container, [pointId])).get(pointId)
  const goods = await loadGoods(container, variantsOf(lines), {
    locationId: stockLocationId,
    bufferRule: bufferRuleAt(place, new Date()),
  })
  return { lines, ...shortLines(lines, goods) }
}

/** Sales points that stock at least some of the basket; those that stock all of it come first. */
export async function pickupOffers(container: MedusaContainer, cartId: string): Promise<PickupOffer[]> {
  const { lines } = await readCart(container, cartId)
  if (lines.length === 0) return []
  const offers: PickupOffer[] = []
  const points = await sellingPoints(container)
  const places = await placeStates(
    container,
    points.map(({ id }) => id),
  )
  const now = new Date()
  const goodsByPoint = await loadGoodsAtPlaces(
    container,
    variantsOf(lines),
    points.map(({ id, stockLocationId }) => ({
      locationId: stockLocationId,
      bufferRule: bufferRuleAt(places.get(id), now),
    })),
  )
  for (const [index, point] of points.entries()) {
    const goods = goodsByPoint[index] ?? new Map<string, Goods>()
    const { short } = shortLines(lines, goods)
    const nothing = short.length === lines.length && short.every(({ available }) => available === 0)
    if (!nothing) offers.push({ point: pointView(point), short })
  }
  return offers.sort((a, b) => a.short.length - b.short.length)
}
