import { browser, http, installed, types, unit, type Internal } from "./internal.ts"

/** Medusa's tables, columns and search indexes. */
export const databaseInternals: readonly Internal[] = [
  {
    name: "Triggers on core tables: `product`, `product_variant`, `price`, `inventory_level`, `reservation_item`",
    use: "They feed the search change log.",
    where: ["backend/src/modules/search-change-log/change-log.ts"],
    guards: [installed, http("certification/import-and-stars"), browser("search-indexing")],
  },
  {
    name: "Triggers on `inventory_level`: stock ledger, discrepancies",
    use: "Every change of a level leaves a movement; promised and missing goods open a discrepancy.",
    where: ["backend/src/modules/stock-ledger/capture.ts", "backend/src/modules/stock-ledger/shortfall.ts"],
    guards: [installed, http("inventory/stock-ledger"), http("inventory/stock-model")],
  },
  {
    name: "Deferred trigger on `reservation_item`: reservation guard",
    use: "Reservations never exceed stock; the counter of a level is their sum.",
    where: ["backend/src/modules/reservation-guard/reservation-guard.ts"],
    guards: [installed, http("checkout/basket-and-order")],
  },
  {
    name: "`raw_…` columns of numbers, `{ value, precision: 20 }`",
    use: "Numbers of a level are written together with their JSON twin; the audit compares both.",
    where: [
      "backend/src/modules/stock-ledger/move.ts",
      "backend/src/modules/reservation-guard/reservation-guard.ts",
      "backend/src/domains/orders/medusa-sync/reservations.ts",
      "backend/src/domains/listings/set-stock.ts",
      "backend/src/domains/inventory/audit.ts",
      "backend/src/domains/catalogue/indexing/apply-changes.ts",
      "backend/src/domains/catalogue/indexing/star-boundaries.ts",
    ],
    guards: [
      http("inventory/stock-ledger"),
      http("listings/listings"),
      http("orders/producer-orders"),
      http("certification/import-and-stars"),
    ],
  },
  {
    name: "Core tables in SQL",
    use: "Queries and commands name Medusa's tables; the list is `packages/bench/src/medusa-upgrade/core-tables.ts`.",
    where: ["packages/bench/src/medusa-upgrade/core-tables.ts"],
    guards: [
      unit("packages/bench/src/medusa-upgrade/core-tables.test.ts"),
      http("orders/producer-orders"),
      http("payments/payments"),
      http("settlement/settlement"),
      http("settlement/settlement-ledger"),
      http("inventory/consignment"),
      http("orders/producer-dashboard"),
      http("certification/officer-certificates"),
      http("listings/listing-import"),
    ],
    gap: "A renamed column is noticed only where an HTTP test runs its statement.",
  },
  {
    name: "Search Module: tables `search_index`, `search_index_version`, `search_index_sync`, and `ingest`",
    use: "The serving physical index and its build time are read by SQL; changes are handed to `ingest` under an event name.",
    where: [
      "backend/src/domains/catalogue/indexing/apply-changes.ts",
      "backend/src/domains/catalogue/search-directory.ts",
      "backend/src/scripts/reindex.ts",
    ],
    guards: [http("certification/import-and-stars"), browser("search-indexing"), browser("search-outage")],
    gap: "The rebuild of an index in service is shown by `npm run prove:cluster` only.",
  },
  {
    name: "Meilisearch provider of a third party for the Search Module",
    use: "Writes documents and settings; must be released for the same version of the Search Module.",
    where: ["backend/medusa-config.ts", "backend/src/domains/catalogue/indexing/search-settings.ts"],
    guards: [http("certification/import-and-stars"), browser("search-queries")],
  },
  {
    name: "Link tables and graph aliases (`order_cart`, `order_payment_collection`, …)",
    use: "Links are read by SQL and by the graph, and made again by recovery.",
    where: [
      "backend/src/domains/checkout/placed-order.ts",
      "backend/src/domains/checkout/recovery/finish-order.ts",
    ],
    guards: [
      unit("packages/bench/src/medusa-upgrade/core-tables.test.ts"),
      http("checkout/unfinished-orders"),
      http("payments/payments"),
    ],
  },
  {
    name: "Rows of the Notification module as feed and demo mailbox",
    use: "Dashboards read `notification` by receiver and channel.",
    where: ["backend/src/domains/notifications/feed.ts", "backend/src/domains/notifications/mailbox.ts"],
    guards: [http("notifications/notifications")],
  },
  {
    name: "Migrations: recorded by class name over all modules, in the order of the names",
    use: "Names are unique and never change.",
    where: ["backend/src/modules"],
    guards: [unit("backend/src/modules/migration-names.test.ts"), types("backend")],
  },
]
