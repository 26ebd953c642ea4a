import {
  legalTypeFromText,
  producerCoreName,
  productGroupOf,
  productSets,
  type LegalTypeKey,
} from "@ocop/ocop"
import { commune, oldNamesOf, resolvePlace } from "@ocop/places"
import { provinces } from "@ocop/places/provinces"
import { indexTerms, type IndexTerms } from "../dist/index.js"
import type { Product } from "./judgements.ts"

/** What the backend's listing document has that is searched or filtered. */
export interface BaseDocument {
  id: string
  title: string
  producer: { name: string; legalType: LegalTypeKey | null }
  set: number
  placeName: string
  placeAsWritten: string
  provinceCode: string | null
  communeCode: string | null
  keywords: string[]
  star: number
  price: number
  inStock: boolean
}
/** With the proposed fields. */
export type FullDocument = BaseDocument & IndexTerms & { placeCodes: readonly string[] }

export function baseDocument(product: Product): BaseDocument {
  const set = productSets.find((entry) => entry.nameVi === product.product_set)
  const group = set ? productGroupOf(set) : null
  const place = placeOf(product)
  const province = provinces.find((entry) => entry.nameVi === product.province_now)
  const below = place?.commune ? commune(place.commune.code) : null
  const provinceName = province ? `${province.type} ${province.nameVi}` : ""
  return {
    id: product.id,
    title: product.product_name,
    producer: {
      name: product.producer_name,
      legalType: legalTypeFromText(product.producer_name)?.key ?? null,
    },
    set: set?.number ?? 0,
    placeName: below ? `${below.type} ${below.nameVi}, ${provinceName}` : provinceName,
    placeAsWritten: product.place_text,
    provinceCode: province?.code ?? null,
    communeCode: below?.code ?? null,
    keywords: [
      ...(set ? [set.nameVi, set.nameEn] : []),
      ...(group ? [group.nameVi, group.nameEn] : []),
      product.producer_name ? producerCoreName(product.producer_name) : "",
      ...new Set(
        below ? oldNamesOf(below.code).flatMap((old) => [old.ward, old.district, old.province]) : [],
      ),
    ].filter(Boolean),
    star: Number(product.stars) || 0,
    price: Number(product.price_vnd) || 0,
    inStock: Number(product.stock) > 0,
  }
}

function placeOf(product: Product) {
  const place = resolvePlace(product.place_text, { provinceHint: product.province_now })
  return place.ok ? place : null
}

export function fullDocument(product: Product): FullDocument {
  const base = baseDocument(product)
  return {
    ...base,
    // The engine refuses a field that no document has, even as null.
    ...{ subtitle: null, barcode: null, description: null },
    ...indexTerms({
      title: base.title,
      producerName: base.producer.name,
      others: [base.placeName, base.placeAsWritten, ...base.keywords],
    }),
    placeCodes: [...new Set([base.communeCode ?? [], ...(placeOf(product)?.candidates ?? [])].flat())],
  }
}
