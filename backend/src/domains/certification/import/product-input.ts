import { createHash } from "node:crypto"
import type {
  CreateProductWorkflowInputDTO,
  UpdateProductVariantWorkflowInputDTO,
  UpdateProductWorkflowInputDTO,
} from "@medusajs/framework/types"
import { slugify } from "@ocop/ocop"
import type { Platform } from "../../../shared/platform"
import type { PlannedRow } from "../register/planned-row"

/** Product option of the one variant that a listing has until its producer adds others. */
const OPTION = "Quy cách"

const unitOf = (row: PlannedRow): string => row.product.unit ?? "Mặc định"

/** URL handle, readable and unique without a query: it ends with six characters of the identity key's digest. */
function handleOf(row: PlannedRow): string {
  const digest = createHash("sha256").update(row.listingKey).digest("hex").slice(0, 6)
  return `${slugify(row.product.title, 80)}-${digest}`
}

/**
 * Input of a new product. `external_id` is the identity key, by which unfinished products of a crashed run are found
 * again.
 */
export function productOf(row: PlannedRow, platform: Platform): CreateProductWorkflowInputDTO {
  const { product } = row
  return {
    title: product.title,
    handle: handleOf(row),
    external_id: row.listingKey,
    status: "published",
    discountable: true,
    shipping_profile_id: platform.shippingProfileId,
    sales_channels: [{ id: platform.salesChannelId }],
    category_ids: [platform.categoryIdBySet[product.setNumber]].filter((id) => id !== undefined),
    options: [{ title: OPTION, values: [unitOf(row)] }],
    variants: [
      {
        title: unitOf(row),
        options: { [OPTION]: unitOf(row) },
        manage_inventory: true,
        allow_backorder: false,
        ...(product.weightGrams === null ? {} : { weight: product.weightGrams }),
        ...(product.barcode === null ? {} : { barcode: product.barcode }),
        prices: product.priceDong === null ? [] : [{ amount: product.priceDong, currency_code: "vnd" }],
      },
    ],
  }
}

/** Update of the product from a row. Its name stays: a list that spells it otherwise is shown to a person. */
export function productUpdateOf(
  row: PlannedRow,
  productId: string,
  platform: Platform,
): UpdateProductWorkflowInputDTO {
  const category = platform.categoryIdBySet[row.product.setNumber]
  return { id: productId, ...(category ? { category_ids: [category] } : {}) }
}

/** Update of price, weight and barcode, as far as the row has them: an empty cell removes nothing. */
export function variantUpdateOf(
  row: PlannedRow,
  variantId: string | null,
): UpdateProductVariantWorkflowInputDTO | null {
  const { priceDong, weightGrams, barcode } = row.product
  if (!variantId || (priceDong === null && weightGrams === null && barcode === null)) return null
  return {
    id: variantId,
    ...(weightGrams === null ? {} : { weight: weightGrams }),
    ...(barcode === null ? {} : { barcode }),
    ...(priceDong === null ? {} : { prices: [{ amount: priceDong, currency_code: "vnd" }] }),
  }
}
