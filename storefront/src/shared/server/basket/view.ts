import type { Basket, DeliveryQuote } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import { productGroupOf } from "@ocop/ocop"
import type { BasketView, QuoteView } from "~/shared/basket/views"
import { illustrationOf } from "~/shared/catalogue/picture"
import { capitalized } from "../catalogue/labels"

/** Picture of a listing: its photo, or the illustration of its set with the producer's brocade. */
export const pictureOf = (
  listing: { set: number; imageUrl: string | null },
  producerHandle: string,
): string =>
  listing.imageUrl ??
  illustrationOf({
    set: listing.set,
    group: productGroupOf(listing.set)?.number ?? 1,
    producer: { handle: producerHandle, name: "" },
  })

export const basketView = (basket: Basket): BasketView => ({
  count: basket.count,
  itemsTotal: basket.itemsTotal,
  groups: basket.groups.map(({ producer, placeName, lines, itemsTotal, freeDelivery, ownPickup }) => ({
    producer: { id: producer.id, handle: producer.handle, name: producer.name },
    place: placeName === null ? null : capitalized(placeName),
    itemsTotal,
    freeDelivery,
    ownPickup,
    lines: lines.map((line) => ({
      id: line.id,
      variantId: line.variantId,
      handle: line.handle,
      title: line.title,
      unit: line.unit,
      picture: pictureOf(line, producer.handle),
      unitPrice: line.unitPrice,
      quantity: line.quantity,
      maxQuantity: line.maxQuantity,
      subtotal: line.subtotal,
      priceIsIllustrative: line.priceIsIllustrative,
    })),
  })),
})

export const quoteView = (quote: DeliveryQuote): QuoteView => ({
  provinceCode: quote.provinceCode,
  communeCode: quote.communeCode,
  total: quote.total,
  parcels: quote.parcels.map(({ producer, fee, daysMin, daysMax, fetched }) => ({
    producerId: producer.id,
    fee,
    daysMin,
    daysMax,
    fetched,
  })),
  tariffValidFrom: formatDateVi(quote.tariffValidFrom),
})
