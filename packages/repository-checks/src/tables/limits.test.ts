import { describe, expect, it } from "vitest"
import { judgeTables } from "./judge.ts"
import { surveyTables } from "./survey.ts"
import { blamedFor, domains, plant, rules, problemsOf } from "./testing/planted-tables.ts"

describe("check:tables leaves alone", () => {
  it.each([
    ["the domain's own table", "await trx('stock_lot').where({ id }).update({ id })"],
    ["a CTE", "await trx.raw('with listing as (select 1 from stock_lot) select * from listing')"],
    [
      "a recursive CTE",
      "await trx.raw('with recursive listing as (select 1 union all select * from listing) select * from listing')",
    ],
    ["a name of with()", "await trx.with('listing', trx('stock_lot')).select('id').from('listing')"],
    [
      "an alias and a column of that name",
      "await trx.raw('select listing.id, listing from stock_lot listing')",
    ],
    ["a function in from", "await trx.raw('select 1 from jsonb_array_elements(?) as listing', [id])"],
    ["a system table", "await trx.raw('select 1 from pg_class, information_schema.tables')"],
    ["a text about a table", "throw new Error('delete the listing first')"],
    ["joined text", "return ['a'].join(', ') + Array.from('listing').join()"],
  ])("%s", (_, body) => {
    expect(problemsOf(body)).toEqual([])
  })

  it("a module's own tables and programs that are started by hand", () => {
    const { root } = plant({
      "backend/src/modules/goods/log.ts": "export const log = (trx) => trx.raw('update listing set id = 1')",
      "backend/src/scripts/tool.ts": "export const tool = (trx) => trx.raw('select 1 from listing')",
      "backend/src/domains/listings/a.test.ts": "trx.raw('select 1 from producer')",
    })
    expect(judgeTables(surveyTables(root), rules, domains)).toEqual([])
  })
})

describe("check:tables never passes over what it cannot read", () => {
  it.each([
    ["SQL from outside", "await trx.raw(JSON.parse(id))", /cannot be read from the source/],
    ["a table's name from outside", "await trx(JSON.parse(id)).first()", /names a table that cannot be read/],
    [
      "a table as a binding",
      "await trx.raw('select 1 from ??', [table])",
      /names a table that cannot be read/,
    ],
    ["SQL that is none", "await trx.raw('select from from listing where (')", /grammar does not take/],
    ["SQL that goes nowhere", "const sql = 'select 1 from listing'; return sql", /reaches no query/],
    [
      "a table that nobody creates",
      "await trx.raw('select 1 from lising')",
      /names table lising, which none of our/,
    ],
  ])("%s", (_, body, sentence) => {
    expect(problemsOf(body).join("\n")).toMatch(sentence)
  })

  it("SQL that PostgreSQL's grammar does not take is looked through word by word", () => {
    expect(blamedFor("await trx.raw('select from from listing where (')")).toContain("reads listing")
  })
})
