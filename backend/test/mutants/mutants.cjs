/**
 * Mistakes that somebody could make in the ledger of stock, each of which some test must notice: `npm run
 * prove:mutants` makes them one after the other, in memory, and runs the tests. `find` stands exactly once in the file.
 */
const applyOperation = "src/domains/inventory/operations/apply-operation.ts"
const operationRow = "src/domains/inventory/operations/operation-row.ts"

module.exports = [
  {
    name: "no-row-lock",
    tests: ["stock-model.http"],
    changes: [
      {
        file: operationRow,
        find: "if (ids.length === 0) return job()",
        replace: "if (ids.length >= 0) return job()",
      },
      {
        file: "src/modules/stock-ledger/move.ts",
        find: "     order by level.inventory_item_id, level.location_id\n       for update;",
        replace: "     order by level.inventory_item_id, level.location_id;",
      },
    ],
  },
  {
    name: "no-idempotency",
    tests: ["stock-ledger.http"],
    changes: [
      {
        file: "src/domains/point-of-sale/receive-operations.ts",
        find: "  if (before) return before\n",
        replace: "",
      },
      {
        file: operationRow,
        find: "    .onConflict()\n    .ignore()\n",
        replace: '    .onConflict("op_key")\n    .merge(["seq"])\n',
      },
    ],
  },
  {
    name: "refuses-a-short-sale",
    tests: ["stock-ledger.http"],
    changes: [
      {
        file: "src/domains/point-of-sale/sale.ts",
        find: "  await recordSales(trx, terminal, [{ operation, at, amounts }])\n",
        replace:
          '  const short = await trx("inventory_level").whereIn("inventory_item_id", places.map((place) => place.itemId)).where("stocked_quantity", "<", 0)\n  if (short.length > 0) throw new Refusal("operation_total_wrong")\n  await recordSales(trx, terminal, [{ operation, at, amounts }])\n',
      },
    ],
  },
  {
    name: "no-discrepancy",
    tests: ["stock-ledger.http"],
    changes: [
      {
        file: "src/modules/stock-ledger/shortfall.ts",
        find: "  if deficit > known then",
        replace: "  if deficit > known and false then",
      },
    ],
  },
  {
    name: "no-transaction",
    tests: ["stock-ledger.http"],
    changes: [
      {
        file: applyOperation,
        find: "  return databaseOf(container).transaction(async (trx) => {\n    await hold(",
        // The row of the operation stays when what follows it fails.
        replace:
          "  return databaseOf(container).transaction(async (trx) => {\n    if (!parked) { await databaseOf(container).transaction((own) => hold(own, terminal, arrival, parked)) } else await hold(",
      },
    ],
  },
  {
    name: "sales-together-hide-a-shortfall",
    tests: ["stock-ledger.http"],
    changes: [
      {
        file: "src/domains/point-of-sale/apply-sales.ts",
        find: "    if ((await shortfallsOf(trx)).length > 0) throw new NotTogether()\n",
        replace: "",
      },
    ],
  },
  {
    name: "sales-together-without-locks",
    tests: ["stock-ledger.http"],
    changes: [
      {
        file: "src/domains/point-of-sale/apply-sales.ts",
        find: "    await underLocks(container, itemIds, () => applied(container, terminal, arrivals, sales, itemIds))\n",
        replace: "    await applied(container, terminal, arrivals, sales, itemIds)\n",
      },
    ],
  },
  {
    name: "unsorted-locks",
    tests: ["stock-ledger.http"],
    changes: [{ file: "src/providers/ordered-locking/in-order.ts", find: ")].sort()", replace: ")]" }],
  },
  {
    name: "a-count-forgets-what-came-late",
    tests: ["stock-model.http"],
    changes: [
      {
        file: "src/modules/stock-ledger/move.ts",
        find: "    perform public.stock_ledger_add(p_item, p_location, -p_delta);",
        replace: "    perform public.stock_ledger_add(p_item, p_location, 0);",
      },
    ],
  },
  {
    name: "movements-can-be-changed",
    tests: ["stock-ledger.http"],
    changes: [
      {
        file: "src/modules/stock-ledger/migrations/Migration20261127100000.ts",
        find: 'before update or delete on "stock_movement"',
        replace: 'before delete on "stock_movement"',
      },
    ],
  },
]
