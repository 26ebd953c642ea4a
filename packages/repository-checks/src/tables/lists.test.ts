import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { runCheck } from "../testing/run-check.ts"
import { main } from "./check-tables.ts"
import { judgeTables } from "./judge.ts"
import { surveyTables } from "./survey.ts"
import { RULES_FILE, type TableRules } from "./table-rules.ts"
import { domains, KNEX, plant, rules } from "./testing/planted-tables.ts"

describe("check:tables keeps its lists", () => {
  const problemsWith = (more: Partial<TableRules>): string =>
    judgeTables(surveyTables(plant({}).root), { ...rules, ...more }, domains).join("\n")

  it("a pair that nobody needs fails, and so does a list that grew, is out of order or names a pair twice", () => {
    expect(problemsWith({ foreignReads: { most: 1, entries: ["orders -> listing"] } })).toMatch(
      /nobody needs "orders -> listing"/,
    )
    expect(problemsWith({ foreignWrites: { most: 1, entries: [] } })).toMatch(
      /"foreignWrites": 0 entries, and "most" says 1/,
    )
    expect(problemsWith({ foreignReads: { most: 2, entries: ["b -> listing", "a -> listing"] } })).toMatch(
      /order of the alphabet/,
    )
  })

  it("a table without an owner, an owner without a table, an owner that is no domain", () => {
    const { listing: _, ...others } = rules.owners
    expect(problemsWith({ owners: others })).toMatch(/creates table listing, which belongs to nobody/)
    expect(problemsWith({ owners: { ...rules.owners, lising: "listings" } })).toMatch(
      /owner to lising, which no migration creates/,
    )
    expect(problemsWith({ owners: { ...rules.owners, listing: "goods" } })).toMatch(
      /to "goods", which is no domain/,
    )
  })

  it("a table follows its renaming by a migration, and so does a view over it", () => {
    const { root } = plant({
      "backend/src/modules/goods/migrations/Migration2.ts": `export class Migration2 extends Migration {
        up() { this.addSql('alter table if exists "listing" rename to "goods"') } }`,
    })
    const { schema } = surveyTables(root)
    expect([...schema.tables.keys()].sort()).toEqual(["goods", "producer", "producer_order", "stock_lot"])
    expect(schema.views.get("listing_label")).toEqual(["goods"])
  })

  const run = (root: string, ...words: string[]) => runCheck(() => main(root, words))

  it("as a program: an offence fails it; --write takes no new pair in without --accept, and unused ones out", async () => {
    const { root, add } = plant({
      "backend/src/domains/inventory/planted.ts": `${KNEX}export const planted = (trx: Knex) => trx("listing").first()`,
      "backend/src/domains/listings/goods-sql.ts": "export const [GOODS, openOnes] = []",
    })
    const failed = await run(root)
    expect(failed.code).toBe(1)
    expect(failed.printed).toMatch(
      /✗ backend\/src\/domains\/inventory\/planted\.ts:\d+: inventory reads table listing/,
    )
    const refused = await run(root, "--write")
    expect(refused.code).toBe(1)
    expect(refused.printed).toMatch(/inventory -> listing \(read\): the list only becomes shorter/)
    expect((await run(root, "--write", "--accept")).code).toBe(0)
    expect(readFileSync(join(root, RULES_FILE), "utf8")).toContain("inventory -> listing")
    expect((await run(root)).code).toBe(0)
    expect((await run(root, "--borders")).printed).toMatch(/^read inventory -> listing \(listings\) backend/)
    add({ "backend/src/domains/inventory/planted.ts": "export const planted = 1" })
    expect((await run(root)).printed).toMatch(/nobody needs "inventory -> listing"/)
    expect((await run(root, "--write")).code).toBe(0)
    expect(readFileSync(join(root, RULES_FILE), "utf8")).not.toContain("inventory -> listing")
    expect((await run(root, "--all")).code).toBe(1)
  })

  it("the tables of Medusa's core by file, each to be written down", async () => {
    const { root } = plant({
      "backend/src/domains/inventory/planted.ts": `${KNEX}export const planted = (trx: Knex) => trx.raw('update product set id = 1')`,
      "backend/tables.json": JSON.stringify({ ...rules, coreTables: ["cart", "product"] }),
    })
    expect((await run(root, "--core")).printed).toBe(
      "backend/src/domains/inventory/planted.ts -> product (write)\n",
    )
    expect((await run(root)).printed).toMatch(/no SQL names Medusa's table cart any more/)
  })
})
