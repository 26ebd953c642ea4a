import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, QueryContext } from "@medusajs/framework/utils"
import type { IllustrativeField, LegalType } from "@ocop/contracts"
import type { ProducerTerms } from "@ocop/delivery"
import { databaseOf } from "../../shared/database"
import { presentTerms, termsOf } from "../delivery/terms"
import { platform } from "../../shared/platform"
import type { BufferRule } from "../sales-points/stock-buffer"

/** Facts about goods on sale: present price, stock, weight and the producer who ships them. */
export interface Goods {
  readonly variantId: string
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly unit: string | null
  readonly set: number
  readonly imageUrl: string | null
  /** Posted price, integer dong; null when none is posted or the listing may not be shown. */
  readonly price: number | null
  /** Stocked less reserved, at the requested location. */
  readonly available: number
  readonly weightGrams: number | null
  readonly illustrative: readonly IllustrativeField[]
  readonly producer: {
    readonly id: string
    readonly handle: string
    readonly name: string
    readonly legalType: LegalType | null
  }
  /** Place of production of the listing, and home of its producer. */
  readonly place: Place
  readonly producerPlace: Place
  /** The producer's delivery terms; null: none, and the platform's tariff applies. */
  readonly terms: ProducerTerms | null
}

export interface Place {
  readonly provinceCode: string | null
  readonly communeCode: string | null
}

interface PlaceRow {
  province_code: string | null
  commune_code: string | null
}

interface VariantRow {
  id: string
  title: string
  variant_rank: number | null
  weight: number | null
  manage_inventory: boolean
  allow_backorder: boolean
  calculated_price?: { calculated_amount: number | null } | null
  inventory_items?: ({
    required_quantity: number
    inventory: {
      location_levels:
        ({ location_id: string; stocked_quantity: number; reserved_quantity: number } | null)[] | null
    } | null
  } | null)[]
  product: {
    id: string
    handle: string
    title: string
    status: string
    weight: number | null
    thumbnail: string | null
    images?: { url: string }[] | null
    listing:
      | (PlaceRow & {
          set_number: number
          unit: string | null
          illustrative: IllustrativeField[] | null
          producer:
            | (PlaceRow & {
                id: string
                handle: string
                name: string
                legal_type: LegalType | null
                status: string
              })
            | null
        })
      | null
  } | null
}

const fields = [
  "id",
  "title",
  "variant_rank",
  "weight",
  "manage_inventory",
  "allow_backorder",
  "calculated_price.*",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
  "product.id",
  "product.handle",
  "product.title",
  "product.status",
  "product.weight",
  "product.thumbnail",
  "product.images.url",
  "product.listing.*",
  "product.listing.producer.*",
]

/** Stock of goods that are not counted: more than any basket line may hold. */
const UNCOUNTED = 1_000_000

function availableOf(variant: VariantRow, locationId: string, exposure: BufferRule): number {
  if (!variant.manage_inventory || variant.allow_backorder) return UNCOUNTED
  const items = (variant.inventory_items ?? []).filter((item) => item !== null)
  // A kit of several items is as available as its scarcest one; no item at all is no stock.
  const units = items.map((item) => {
    const level = item.inventory?.location_levels?.find((entry) => entry?.location_id === locationId)
    if (!level) return 0
    const free = exposure(Number(level.stocked_quantity) - Number(level.reserved_quantity))
    return Math.floor(free / Math.max(1, Number(item.required_quantity)))
  })
  return units.length === 0 ? 0 : Math.max(0, Math.min(...units))
}

function priceOf(variant: VariantRow): number | null {
  const amount = variant.calculated_price?.calculated_amount
  if (amount === null || amount === undefined) return null
  const price = Number(amount)
  // A price of 0 is an error, not an offer: "liên hệ" is shown instead.
  return Number.isSafeInteger(price) && price > 0 ? price : null
}

const placeOf = (row: PlaceRow): Place => ({ provinceCode: row.province_code, communeCode: row.commune_code })

function goodsOf(variant: VariantRow, locationId: string, exposure: BufferRule): Omit<Goods, "terms"> | null {
  const { product } = variant
  const producer = product?.listing?.producer
  if (!product?.listing || !producer) return null
  const { listing } = product
  const shown = product.status === "published" && producer.status === "published"
  return {
    variantId: variant.id,
    productId: product.id,
    handle: product.handle,
    title: product.title,
    // The first size is the listing's own; an import may once have given its variant another name.
    unit: (variant.variant_rank ?? 0) > 0 ? variant.title : listing.unit,
    set: listing.set_number,
    imageUrl: product.thumbnail ?? product.images?.[0]?.url ?? null,
    price: shown ? priceOf(variant) : null,
    available: availableOf(variant, locationId, exposure),
    weightGrams: variant.weight ?? product.weight ?? null,
    illustrative: listing.illustrative ?? [],
    producer: {
      id: producer.id,
      handle: producer.handle,
      name: producer.name,
      legalType: producer.legal_type,
    },
    place: placeOf(listing),
    producerPlace: placeOf(producer),
  }
}

/** A stock location, and how much of the free stock there may be promised; without a rule, all. */
export interface StockPlace {
  readonly locationId: string
  readonly bufferRule?: BufferRule
}

/** Present facts of the variants at each of several locations, in their order, by one query for all of them. */
export async function loadGoodsAtPlaces(
  container: MedusaContainer,
  variantIds: readonly string[],
  places: readonly StockPlace[],
): Promise<ReadonlyMap<string, Goods>[]> {
  if (variantIds.length === 0) return places.map(() => new Map())
  const { regionId } = await platform(container)
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields,
    filters: { id: [...new Set(variantIds)] },
    context: { calculated_price: QueryContext({ region_id: regionId, currency_code: "vnd" }) },
  })
  const rows = data as unknown as VariantRow[]
  const terms = await presentTerms(
    databaseOf(container),
    rows.flatMap(({ product }) => product?.listing?.producer?.id ?? []),
  )
  return places.map(({ locationId, bufferRule = (free) => free }) => {
    const goods = rows.flatMap((row) => goodsOf(row, locationId, bufferRule) ?? [])
    return new Map(
      goods.map((entry) => {
        const present = terms.get(entry.producer.id)
        return [entry.variantId, { ...entry, terms: present ? termsOf(present) : null }]
      }),
    )
  })
}

/**
 * Present facts of the given variants, by variant id. Unknown variants and products without a listing are left out.
 *
 * @param place stock location; without it, the one location of the web channel
 */
export async function loadGoods(
  container: MedusaContainer,
  variantIds: readonly string[],
  place?: StockPlace,
): Promise<ReadonlyMap<string, Goods>> {
  const at = place ?? { locationId: (await platform(container)).stockLocationId }
  const [goods] = await loadGoodsAtPlaces(container, variantIds, [at])
  return goods ?? new Map()
}
