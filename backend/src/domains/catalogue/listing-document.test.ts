import { listingDocument as shape } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { currentStarPeriod, listingDocument } from "./listing-document"
import type { CertificateRow, ProductRow } from "./graph-rows"

const now = new Date("2026-11-22T05:00:00Z")
const certificate = (change: Partial<CertificateRow> = {}): CertificateRow => ({
  id: "cert_1",
  code: "SDK-1",
  star: 4,
  level: "province",
  decision_number: "12/QĐ-UBND",
  decision_date: "2025-01-10",
  issuing_body: null,
  valid_from: "2025-01-09T17:00:00Z",
  valid_until: "2028-01-10T17:00:00Z",
  validity_precision: "day",
  state: "active",
  superseded_at: null,
  withdrawn_at: null,
  withdrawn_reason: null,
  ...change,
})
const product = (change: Partial<ProductRow> = {}): ProductRow => ({
  id: "prod_1",
  handle: "mat-ong",
  title: "Mật ong",
  subtitle: null,
  description: null,
  status: "published",
  created_at: now,
  updated_at: now,
  images: [],
  variants: [
    {
      id: "variant_1",
      title: "Mặc định",
      barcode: null,
      weight: 500,
      variant_rank: 0,
      prices: [{ amount: 120_000, currency_code: "vnd", min_quantity: null }],
      inventory_items: [
        {
          inventory: {
            location_levels: [
              { location_id: "web", stocked_quantity: 9, reserved_quantity: 2 },
              { location_id: "a sales point", stocked_quantity: 50, reserved_quantity: 0 },
            ],
          },
        },
      ],
    },
  ],
  listing: {
    id: "lstg_1",
    product_id: "prod_1",
    set_number: 4,
    unit: null,
    story: null,
    ingredients: null,
    usage: null,
    storage: null,
    province_code: "15",
    commune_code: "02989",
    place_as_written: null,
    illustrative: null,
    source: null,
    source_confidence: null,
    updated_at: now,
    producer: {
      id: "prdr_1",
      handle: "htx-ong",
      name: "HTX Ong",
      named: true,
      legal_type: "cooperative",
      province_code: "15",
      commune_code: null,
      place_as_written: null,
      women_led: true,
      marker_consent_at: null,
      status: "published",
    },
  },
  certificates: [certificate()],
  ...change,
})

describe("listingDocument", () => {
  it("has the shape of the contract and the stock of the web channel alone", () => {
    const document = listingDocument(product(), "web", now)
    expect(shape.safeParse(document).error).toBeUndefined()
    expect(document).toMatchObject({
      available: 7,
      inStock: true,
      price: 120_000,
      star: 4,
      placeName: "xã Bảo Hà, tỉnh Lào Cai",
    })
    expect(document?.keywords).toContain("Mật ong, mật khác và nông sản thực phẩm khác")
  })
  it("publishes a marker only with consent", () => {
    expect(listingDocument(product(), "web", now)?.womenLed).toBe(false)
  })
  it("promises nothing of goods without a posted price", () => {
    const listed = product()
    const variants = listed.variants!.map((variant) => ({ ...variant, prices: [] }))
    expect(listingDocument({ ...listed, variants }, "web", now)).toMatchObject({
      price: null,
      available: 0,
      inStock: false,
    })
  })
  it("tells of other sizes that have a price, in their order, and is in stock when one of them is", () => {
    const listed = product()
    const [first] = listed.variants!
    const size = (id: string, rank: number, amount: number | null, stocked: number) => ({
      ...first!,
      id,
      title: `hũ ${id}`,
      variant_rank: rank,
      prices: amount === null ? [] : [{ amount, currency_code: "vnd", min_quantity: null }],
      inventory_items: [
        {
          inventory: {
            location_levels: [{ location_id: "web", stocked_quantity: stocked, reserved_quantity: 0 }],
          },
        },
      ],
    })
    const variants = [
      size("c", 2, 400_000, 3),
      size("b", 1, 200_000, 0),
      size("d", 3, null, 9),
      size("a", 0, 120_000, 0),
    ]
    const document = listingDocument({ ...listed, variants }, "web", now)
    expect(shape.safeParse(document).error).toBeUndefined()
    expect(document).toMatchObject({ variantId: "a", price: 120_000, available: 0, inStock: true })
    expect(
      document?.sizes.map(({ variantId, unit, price, available }) => [variantId, unit, price, available]),
    ).toEqual([
      ["b", "hũ b", 200_000, 0],
      ["c", "hũ c", 400_000, 3],
    ])
    // A size without a price of its own is not for sale.
    const without = [size("c", 2, 400_000, 3), size("a", 0, null, 5)]
    expect(listingDocument({ ...listed, variants: without }, "web", now)).toMatchObject({
      sizes: [],
      inStock: false,
    })
  })
  it("carries the rest of the label and the film of who lists by themselves", () => {
    const label = { id: "lstg_1", label: { origin: "Việt Nam", alcoholPercent: 29.5 }, video_url: null }
    expect(listingDocument(product(), "web", now, { label })).toMatchObject({
      label: {
        origin: "Việt Nam",
        netContent: null,
        warning: null,
        shelfLifeDays: null,
        alcoholPercent: 29.5,
      },
      videoUrl: null,
    })
    expect(listingDocument(product(), "web", now)?.label).toBeNull()
  })

  it("does not show drafts, goods without a listing or of a hidden producer", () => {
    expect(listingDocument(product({ status: "draft" }), "web", now)).toBeNull()
    expect(listingDocument(product({ listing: null }), "web", now)).toBeNull()
    const listing = product().listing!
    const hidden = { ...listing, producer: { ...listing.producer, status: "hidden" as const } }
    expect(listingDocument(product({ listing: hidden }), "web", now)).toBeNull()
  })
})

describe("currentStarPeriod", () => {
  it("is that of the live certificate, else of the next to begin, else nothing", () => {
    const lapsed = certificate({
      id: "cert_0",
      star: 5,
      valid_from: "2020-01-01T00:00:00Z",
      valid_until: "2023-01-01T00:00:00Z",
    })
    const next = certificate({
      id: "cert_2",
      star: 3,
      valid_from: "2027-01-01T00:00:00Z",
      valid_until: "2030-01-01T00:00:00Z",
    })
    expect(currentStarPeriod([lapsed, certificate(), next], now)?.star).toBe(4)
    expect(currentStarPeriod([lapsed, next], now)?.star).toBe(3)
    expect(currentStarPeriod([lapsed], now)).toBeNull()
    expect(currentStarPeriod([certificate({ state: "withdrawn", withdrawn_at: now })], now)).toBeNull()
  })
})
