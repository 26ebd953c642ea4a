import type { DeliverySettings } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { draftOf, dongOf, errorsOf, readDraft } from "./delivery-draft"

const band = { baseDong: 20_000, baseGrams: 1_000, perExtra500gDong: 2_000, daysMin: 1, daysMax: 3 }
const span = { least: 0, most: 50_000 }
const all = <T>(value: T) => ({
  same_commune: value,
  same_province: value,
  same_region: value,
  neighbour_region: value,
  far: value,
})
const settings: DeliverySettings = {
  version: 3,
  changedAt: null,
  changedBy: null,
  bands: {
    ...all(null),
    far: { baseDong: 41_000, perExtra500gDong: 4_100, daysMin: 4, daysMax: 7 },
  },
  freeFromDong: 300_000,
  pickup: {
    provinceCode: "15",
    communeCode: "02647",
    street: "Xóm 3",
    openingHours: [
      { day: 1, opens: 450, closes: 1_020 },
      { day: 6, opens: 450, closes: 1_020 },
    ],
    preparationHours: 12,
  },
  platform: { bands: all(band), freeFromDong: null, maxParcelGrams: 30_000 },
  limits: {
    baseDong: all(span),
    perExtra500gDong: span,
    days: { least: 1, most: 10 },
    freeFromDong: { least: 50_000, most: 5_000_000 },
    preparationHours: { least: 1, most: 120 },
  },
  home: { provinceCode: "15", communeCode: "02647", street: null },
  mayChange: true,
}
const place = { provinceCode: "15", communeCode: "02647" }

describe("the form of the terms of delivery", () => {
  it("gives back what it was given", () => {
    const { bands, freeFromDong, pickup } = settings
    expect(readDraft(draftOf(settings), place, 3)).toEqual({
      ok: true,
      body: { basedOn: 3, bands, freeFromDong, pickup },
    })
  })

  it("leaves to the platform what is not typed", () => {
    const draft = { ...draftOf({ ...settings, bands: all(null), freeFromDong: null, pickup: null }) }
    expect(readDraft(draft, { provinceCode: "", communeCode: "" }, 0)).toEqual({
      ok: true,
      body: { basedOn: 0, bands: all(null), freeFromDong: null, pickup: null },
    })
  })

  it("reads whole numbers as people write them, and nothing else", () => {
    expect(["35.000", "35 000 ₫", "35k", "0", "", "-1", "1,5", "ba"].map(dongOf)).toEqual([
      35_000,
      35_000,
      35_000,
      0,
      null,
      null,
      null,
      null,
    ])
    const draft = draftOf(settings)
    const wrong = {
      ...draft,
      bands: { ...draft.bands, far: { ...draft.bands.far, base: "rẻ" } },
      days: [],
      street: " ",
    }
    expect(readDraft(wrong, { provinceCode: "15", communeCode: "" }, 3)).toMatchObject({
      ok: false,
      errors: {
        "bands.far.baseDong": expect.stringContaining("120.000 hoặc 120k"),
        "pickup.place": expect.any(String),
        "pickup.street": expect.any(String),
        "pickup.openingHours": expect.any(String),
      },
    })
  })

  it("shows the backend's refusals at their fields, with what would be right", () => {
    const field = (path: string, code: string) => ({ path, code, message: "" })
    const errors = errorsOf(
      {
        code: "delivery_terms_outside",
        message: "",
        fields: [
          field("bands.far.baseDong", "too_high"),
          field("bands.far.days", "days_order"),
          field("freeFromDong", "too_low"),
          field("pickup.openingHours", "hours_order"),
        ],
      },
      settings,
    )
    expect(Object.keys(errors)).toEqual([
      "bands.far.baseDong",
      "bands.far.days.1",
      "freeFromDong",
      "pickup.openingHours",
    ])
    expect(errors["bands.far.baseDong"]).toContain("50.000")
    expect(errors.freeFromDong).toContain("5.000.000")
  })
})
