import type { NewListingBody } from "@ocop/contracts"

/** A whole listing of a producer: a scarf of linen, which needs no papers. */
export const scarfListing = (title: string, more: Partial<NewListingBody> = {}): NewListingBody => ({
  title,
  setNumber: 22,
  unit: "chiếc",
  priceDong: 350_000,
  weightGrams: 300,
  story: null,
  videoUrl: null,
  label: {
    origin: "Lào Cai, Việt Nam",
    netContent: null,
    ingredients: "Sợi lanh",
    usage: "Giặt tay",
    storage: null,
    warning: null,
    shelfLifeDays: null,
    alcoholPercent: null,
  },
  stock: 12,
  ...more,
})
