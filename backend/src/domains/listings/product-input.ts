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

/** Tells the sizes of goods apart. */
export const OPTION = "Quy cách"
const USUAL_UNIT = "Mặc định"

/** A listing that is to be made, with the identity by which a second run finds it. Plain JSON. */
export interface NewListing extends NewListingBody {
  readonly listingKey: string
  readonly producerId: string
  readonly provinceCode: string | null
  readonly communeCode: string | null
}

/** What makes two goods of a producer the same, in the form of the lists' identity. */
export const identityOf = (producerIdentity: string, title: string): string =>
  `${producerIdentity}|${foldKey(title)}`

const categories = (setNumber: number, platform: Platform): string[] =>
  [platform.categoryIdBySet[setNumber]].filter((id) => id !== undefined)

const pricesOf = (priceDong: number | null) =>
  priceDong === null ? [] : [{ amount: priceDong, currency_code: "vnd" }]

/** A product that nobody sees yet. */
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
          // Null takes the weight away; the type of the workflow does not know that.
          weight: body.weightGrams as number,
          prices: pricesOf(body.priceDong),
        },
      ]
    : []

/** Columns of a listing that a body fills. */
export const columnsOf = (body: ListingBody) => ({
  set_number: body.setNumber,
  unit: body.unit,
  story: body.story,
  ingredients: body.label.ingredients,
  usage: body.label.usage,
  storage: body.label.storage,
})

/** What the label tells beyond those columns. */
export const labelJson = ({ label }: ListingBody): string =>
  JSON.stringify({
    origin: label.origin,
    netContent: label.netContent,
    warning: label.warning,
    shelfLifeDays: label.shelfLifeDays,
    alcoholPercent: label.alcoholPercent,
  })
