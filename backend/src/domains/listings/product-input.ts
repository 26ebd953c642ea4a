import { createHash } from "node:crypto"
import type {
  CreateProductWorkflowInputDTO,
  UpdateProductVariantWorkflowInputDTO,
  UpdateProductWorkflowInputDTO,
} from "@medusajs/framework/types"
import type { ListingBody, NewListingBody } from "@ocop/contracts"
import { foldKey, slugify } from "@ocop/ocop"
import type { Platform } from "../../shared/platform"
import type { ListingFacts } from "./rows"

/** Product option that distinguishes the sizes of goods. */
export const OPTION = "Quy cách"
const USUAL_UNIT = "Mặc định"

/** Input of a new listing, with the identity key by which a second run finds it. Plain JSON. */
export interface NewListing extends NewListingBody {
  readonly listingKey: string
  readonly producerId: string
  readonly provinceCode: string | null
  readonly communeCode: string | null
}

/** Identity key of goods: equal keys are the same goods of a producer, in the form that recognition lists use. */
export const identityOf = (producerIdentity: string, title: string): string =>
  `${producerIdentity}|${foldKey(title)}`

const categories = (setNumber: number, platform: Platform): string[] =>
  [platform.categoryIdBySet[setNumber]].filter((id) => id !== undefined)

const pricesOf = (priceDong: number | null) =>
  priceDong === null ? [] : [{ amount: priceDong, currency_code: "vnd" }]

/** Input of an unpublished Medusa product. */
export function productOf(row: NewListing, platform: Platform): CreateProductWorkflowInputDTO {
  const unit = row.unit ?? USUAL_UNIT
  const digest = createHash("sha256").update(row.listingKey).digest("hex").slice(0, 6)
  return {
    title: row.title,
    handle: `${slugify(row.title, 80) || "san-pham"}-${digest}`,
    external_id: row.listingKey,
    status: "draft",
    discountable: true,
    shipping_profile_id: platform.shippingProfileId,
    sales_channels: [{ id: platform.salesChannelId }],
    category_ids: categories(row.setNumber, platform),
    options: [{ title: OPTION, values: [unit] }],
    variants: [
      {
        title: unit,
        options: { [OPTION]: unit },
        manage_inventory: true,
        allow_backorder: false,
        ...(row.weightGrams === null ? {} : { weight: row.weightGrams }),
        prices: pricesOf(row.priceDong),
      },
    ],
  }
}

export const productUpdateOf = (
  facts: ListingFacts,
  body: ListingBody,
  status: "draft" | "published",
  platform: Platform,
): UpdateProductWorkflowInputDTO => ({
  id: facts.product_id,
  title: body.title,
  status,
  category_ids: categories(body.setNumber, platform),
})

export const variantUpdateOf = (
  { variant_id }: ListingFacts,
  body: ListingBody,
): UpdateProductVariantWorkflowInputDTO[] =>
  variant_id
    ? [
        {
          id: variant_id,
          title: body.unit ?? USUAL_UNIT,
          // Null removes the weight; the type of the workflow does not allow it.
          weight: body.weightGrams as number,
          prices: pricesOf(body.priceDong),
        },
      ]
    : []

/** Columns of a listing that come from a body. */
export const columnsOf = (body: ListingBody) => ({
  set_number: body.setNumber,
  unit: body.unit,
  story: body.story,
  ingredients: body.label.ingredients,
  usage: body.label.usage,
  storage: body.label.storage,
})

/** JSON of the label fields that have no column of their own. */
export const labelJson = ({ label }: ListingBody): string =>
  JSON.stringify({
    origin: label.origin,
    netContent: label.netContent,
    warning: label.warning,
    shelfLifeDays: label.shelfLifeDays,
    alcoholPercent: label.alcoholPercent,
  })
