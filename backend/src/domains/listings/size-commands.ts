import type { MedusaContainer } from "@medusajs/framework/types"
import { deleteProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import type { NewSizeBody, OwnListing, SizeBody } from "@ocop/contracts"
import { MOST_SIZES } from "@ocop/marketplace-rules"
import { databaseOf, rowsOf } from "../../shared/database"
import { updateVariantsWorkflow } from "../../shared/workflow-steps/update-variants"
import { ProblemError } from "../../shared/errors/problem"
import { bodyOf } from "./read-own-listing"
import { OPTION } from "./product-input"
import type { ListingFacts } from "./rows"
import { pricesOfSizes, sameUnit, type SizeFacts } from "./sizes"
import type { ProducerScope } from "../producers/scope"
import { addSizeWorkflow } from "./workflows/add-size"
import { actOn, settle, sizesNow } from "./listing-commands"

type Scope = Pick<ProducerScope, "producerId">

/**
 * Checks that a size name is unique in its listing.
 *
 * @throws ProblemError `size_exists` when the listing itself or another of its sizes has this name
 */
function demandOwnName(facts: ListingFacts, others: readonly SizeFacts[], unit: string): void {
  if ([facts.unit, ...others.map((size) => size.unit)].some((known) => sameUnit(known, unit)))
    throw new ProblemError("size_exists")
}

const pricesWith = (others: readonly SizeFacts[], { priceDong }: SizeBody): number[] => [
  ...pricesOfSizes(others),
  priceDong,
]

/**
 * The Medusa option that distinguishes sizes, and an unused value of it: a renamed size keeps its old option value, so
 * a value may be in use although no size has this name.
 */
async function freeValue(container: MedusaContainer, productId: string, unit: string) {
  const rows = await rowsOf<{ id: string; value: string | null }>(
    databaseOf(container),
    `select option.id, value.value from product_product_option link
       join product_option option on option.id = link.product_option_id and option.deleted_at is null
       left join product_option_value value on value.option_id = option.id and value.deleted_at is null
      where link.product_id = ? and link.deleted_at is null and option.title = ?`,
    [productId, OPTION],
  )
  const optionId = rows[0]?.id
  if (!optionId) throw new Error(`Product ${productId} has no option ${OPTION}`)
  const taken = new Set(rows.map(({ value }) => value))
  let value = unit
  for (let number = 2; taken.has(value); number += 1) value = `${unit} (${number})`
  return { optionId, value }
}

/** Adds a size to a listing. @throws ProblemError `not_found`, `size_exists`, `size_limit` */
export function addSize(
  container: MedusaContainer,
  scope: Scope,
  id: string,
  size: NewSizeBody,
  now: Date,
): Promise<OwnListing> {
  return actOn(container, scope, id, async (facts, where) => {
    const sizes = await sizesNow(container, facts, where)
    if (sizes.length >= MOST_SIZES) throw new ProblemError("size_limit")
    demandOwnName(facts, sizes, size.unit)
    // Screened before the size exists, so that nobody can buy what the screening would hold.
    await settle(container, scope, facts, bodyOf(facts), pricesWith(sizes, size), "keep", where, now)
    const option = await freeValue(container, facts.product_id, size.unit)
    const rank = await nextRank(container, facts.product_id)
    await addSizeWorkflow(container).run({
      input: {
        productId: facts.product_id,
        ...option,
        variant: {
          product_id: facts.product_id,
          title: size.unit,
          options: { [OPTION]: option.value },
          variant_rank: rank,
          // SKU for stock lists; the URL handle stands for the first size.
          sku: `${facts.handle}-${rank + 1}`,
          manage_inventory: true,
          allow_backorder: false,
          ...(size.weightGrams === null ? {} : { weight: size.weightGrams }),
          prices: [{ amount: size.priceDong, currency_code: "vnd" }],
        },
        stock: size.stock,
        stockLocationId: where.stockLocationId,
      },
    })
  })
}

/** Rank after all other sizes, removed ones included: a SKU is never reused. */
async function nextRank(container: MedusaContainer, productId: string): Promise<number> {
  const [row] = await rowsOf<{ rank: number }>(
    databaseOf(container),
    "select coalesce(max(variant_rank), 0)::int + 1 as rank from product_variant where product_id = ?",
    [productId],
  )
  return row?.rank ?? 1
}

const chosen = (sizes: readonly SizeFacts[], sizeId: string): SizeFacts => {
  const size = sizes.find(({ id }) => id === sizeId)
  if (!size) throw new ProblemError("not_found")
  return size
}

/** Saves a size. @throws ProblemError `not_found`, `size_exists` */
export function saveSize(
  container: MedusaContainer,
  scope: Scope,
  id: string,
  sizeId: string,
  body: SizeBody,
  now: Date,
): Promise<OwnListing> {
  return actOn(container, scope, id, async (facts, where) => {
    const sizes = await sizesNow(container, facts, where)
    const { id: variantId } = chosen(sizes, sizeId)
    const others = sizes.filter((size) => size.id !== variantId)
    demandOwnName(facts, others, body.unit)
    await settle(container, scope, facts, bodyOf(facts), pricesWith(others, body), "keep", where, now)
    await updateVariantsWorkflow(container).run({
      input: {
        product_variants: [
          {
            id: variantId,
            title: body.unit,
            // Null removes the weight; the type of the workflow does not allow it.
            weight: body.weightGrams as number,
            prices: [{ amount: body.priceDong, currency_code: "vnd" }],
          },
        ],
      },
    })
  })
}

/**
 * Removes a size.
 *
 * @throws ProblemError `not_found`, `size_in_use` while any location has stock of it or an order reserves it
 */
export function removeSize(
  container: MedusaContainer,
  scope: Scope,
  id: string,
  sizeId: string,
  now: Date,
): Promise<OwnListing> {
  return actOn(container, scope, id, async (facts, where) => {
    const sizes = await sizesNow(container, facts, where)
    const size = chosen(sizes, sizeId)
    const used = await rowsOf(
      databaseOf(container),
      `select 1 from inventory_level where inventory_item_id = ? and deleted_at is null
          and (stocked_quantity <> 0 or reserved_quantity <> 0) limit 1`,
      [size.itemId ?? ""],
    )
    if (used.length > 0) throw new ProblemError("size_in_use")
    await deleteProductVariantsWorkflow(container).run({ input: { ids: [size.id] } })
    const others = sizes.filter((other) => other.id !== size.id)
    await settle(container, scope, facts, bodyOf(facts), pricesOfSizes(others), "keep", where, now)
  })
}
