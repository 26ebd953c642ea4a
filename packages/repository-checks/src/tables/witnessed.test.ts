import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { runCheck } from "../testing/run-check.ts"
import { main, type Witnessed } from "./check-witnessed-tables.ts"
import { plant, rules } from "./testing/planted-tables.ts"

/** What is said of statements that the HTTP tests saw, each with the file that asked. */
function problemsOf(...witnessed: readonly Witnessed[]) {
  const { root } = plant({
    "backend/tables.json": JSON.stringify({
      ...rules,
      foreignReads: { most: 1, entries: ["orders -> producer"] },
    }),
  })
  const folder = join(root, "witness")
  mkdirSync(folder)
  const lines = witnessed.map((one) => `${JSON.stringify(one)}\n`)
  writeFileSync(join(folder, "1.jsonl"), lines.slice(0, 1).join(""))
  writeFileSync(join(folder, "2.jsonl"), lines.join(""))
  return runCheck(() => main(root, [folder]))
}

const orders = "backend/src/domains/orders/list.ts"

describe("check:tables, seen at the database driver while tests run", () => {
  it("takes a domain's own tables, listed reads, Medusa's tables and statements without tables", async () => {
    const { code, printed } = await problemsOf(
      { file: orders, sql: `insert into "producer_order" ("id") values ($1), ($2) returning *` },
      { file: orders, sql: `select "p".* from "producer" as "p" where "p"."id" = $1 limit $2` },
      { file: orders, sql: `update "inventory_level" set "stocked_quantity" = $1` },
      { file: orders, sql: "begin;" },
      { file: "backend/src/modules/goods/service.ts", sql: "delete from listing where id = $1" },
      { file: "backend/src/scripts/tool.ts", sql: "delete from listing where id = $1" },
    )
    expect(printed).toBe("tables while tests ran: 6 statements, no problem\n")
    expect(code).toBe(0)
  })

  it.each([
    ["a read", `select 1 from "listing"`, "orders reads table listing of listings"],
    ["a read through a view", "select 1 from public.listing_label", "orders reads table listing of listings"],
    [
      "a write",
      "with gone as (delete from stock_lot returning 1) select * from gone",
      "orders writes table stock_lot of inventory",
    ],
    [
      "a write where only reading is listed",
      "update producer set id = $1",
      "orders writes table producer of producers",
    ],
    ["SQL that nobody can read", "select from from (", "PostgreSQL's grammar does not take"],
  ])("fails on %s over a border", async (_, sql, sentence) => {
    const { code, printed } = await problemsOf({ file: orders, sql })
    expect(code).toBe(1)
    expect(printed).toContain(sentence)
    expect(printed).toContain(orders)
  })
})
