import { http, installed, types, type Internal } from "./internal.ts"

const COMPLETE_CART = "@medusajs/core-flows/dist/cart/workflows/complete-cart.js"

/** Cart completion, payments and Medusa's order. */
export const checkoutInternals: readonly Internal[] = [
  {
    name: "Hook `orderCreated` of cart completion, typed by a cast",
    use: "Makes producer orders inside the completion; a failure takes reservation and payment back.",
    where: ["backend/src/workflows/hooks/order-created.ts"],
    guards: [installed, http("checkout/basket-and-order"), http("checkout/unfinished-orders")],
    signs: [{ file: COMPLETE_CART, text: 'createHook)("orderCreated"' }],
  },
  {
    name: "Hook `validate` of cart completion, its cart typed by a cast",
    use: "Recomputes price, stock, delivery and payment before an order is written.",
    where: ["backend/src/workflows/hooks/check-completion.ts"],
    guards: [installed, http("checkout/basket-and-order"), http("payments/card-payments")],
    signs: [{ file: COMPLETE_CART, text: 'createHook)("validate"' }],
  },
  {
    name: "Hook `setCalculatedShippingPricingContext`",
    use: "Hands the parcel plan to the fulfilment provider.",
    where: ["backend/src/workflows/hooks/parcel-plan.ts", "backend/src/providers/parcel-delivery/service.ts"],
    guards: [installed, http("checkout/basket-and-order"), http("delivery/producer-delivery-terms")],
    signs: [
      {
        file: "@medusajs/core-flows/dist/cart/workflows/list-shipping-options-for-cart-with-pricing.js",
        text: 'createHook)("setCalculatedShippingPricingContext"',
      },
    ],
  },
  {
    name: "Order of steps in cart completion",
    use: "Order, then links, mark and reservations side by side, then authorisation, then our hook: recovery finishes what a crash left by these traces.",
    where: [
      "backend/src/domains/checkout/placed-order.ts",
      "backend/src/domains/checkout/recovery/finish-order.ts",
    ],
    guards: [http("checkout/unfinished-orders"), http("payments/card-payments")],
  },
  {
    name: "Lock key of cart completion: the cart's id, skipped inside another workflow",
    use: "Our workflows hold the same key for the whole of ordering.",
    where: ["backend/src/domains/basket/workflows/lock-basket.ts"],
    guards: [installed, http("checkout/basket-and-order"), http("payments/card-payments")],
    signs: [{ file: COMPLETE_CART, text: "acquireLockStep)(" }],
  },
  {
    name: "Lock keys of reservations: inventory item ids",
    use: "Stock operations take the same keys, so Medusa's read and write stay apart from ours.",
    where: ["backend/src/domains/inventory/operations/operation-row.ts"],
    guards: [http("inventory/stock-ledger"), http("checkout/basket-and-order")],
  },
  {
    name: "Cart metadata, changed by SQL",
    use: "Corrections that were not delivered are kept with the cart.",
    where: ["backend/src/domains/checkout/undelivered-corrections.ts"],
    guards: [],
    gap: "No test; the small proof of a rush does not read corrections.",
  },
  {
    name: "Order changes: `createOrderChange`, `addOrderAction`, `confirmOrderChange`, `created_by` as a mark",
    use: "Lines and delivery fee of a cancelled producer order come off Medusa's order; an open change of a dead process is found by its mark.",
    where: ["backend/src/domains/orders/medusa-sync/change-order.ts"],
    guards: [types("backend"), http("orders/producer-orders"), http("settlement/settlement")],
  },
  {
    name: "`capture.created_by` and `refund.note` as idempotency keys",
    use: "A capture or refund that was made before a crash is found again.",
    where: [
      "backend/src/domains/orders/medusa-sync/capture-cash.ts",
      "backend/src/domains/payments/carry-out-refunds.ts",
    ],
    guards: [http("orders/producer-orders"), http("payments/payments"), http("payments/card-payments")],
  },
  {
    name: "Payment session data and amounts; one payment collection per order",
    use: "Completion compares the authorised amount; captures and refunds are summed from Medusa's rows.",
    where: [
      "backend/src/domains/checkout/check-completion.ts",
      "backend/src/domains/payments/order-payment.ts",
    ],
    guards: [http("payments/payments"), http("payments/card-payments")],
  },
  {
    name: "Fulfilment, shipment and reservation workflows leave other lines alone",
    use: "A producer order becomes a fulfilment of its own within one order.",
    where: [
      "backend/src/domains/orders/medusa-sync/fulfilment.ts",
      "backend/src/domains/orders/medusa-sync/reservations.ts",
    ],
    guards: [types("backend"), http("orders/producer-orders"), http("orders/pickup")],
  },
  {
    name: "Product, variant, option and inventory workflows",
    use: "Listings and sizes are made, changed and removed by them, inside our own workflows and locks.",
    where: [
      "backend/src/domains/listings/workflows/create-listings.ts",
      "backend/src/domains/listings/workflows/save-listing.ts",
      "backend/src/domains/listings/workflows/add-size.ts",
      "backend/src/domains/certification/workflows/apply-recognition-rows.ts",
    ],
    guards: [types("backend"), http("listings/listings"), http("certification/import-and-stars")],
  },
]
