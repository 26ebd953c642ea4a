import { describe, expect, it } from "vitest"
import { judgeTables } from "./judge.ts"
import { surveyTables } from "./survey.ts"
import { blamedFor, domains, KNEX, plant, rules } from "./testing/planted-tables.ts"

describe("check:tables finds a read of another domain's table", () => {
  it.each([
    ["SQL in a template", "await trx.raw(`select id from listing where id = ?`, [id])", ["listing"]],
    ["SQL handed on by shared/", "await rowsOf(trx, 'select 1 from listing')", ["listing"]],
    ["knex('t')", "const knex = trx; await knex('listing').where({ id })", ["listing"]],
    ["a connection of another name", "const other: Knex = trx; await other('listing')", ["listing"]],
    ["databaseOf(container)('t as x')", "await databaseOf(container)('listing as x').first()", ["listing"]],
    ["a join in SQL", "await trx.raw('select 1 from stock_lot join producer on true')", ["producer"]],
    [
      "a join of the builder",
      "await trx('stock_lot').leftJoin('producer', 'producer.id', 'stock_lot.id')",
      ["producer"],
    ],
    [
      "a join with an alias in an object",
      "await trx('stock_lot').join({ p: 'producer' }, 'p.id', 'stock_lot.id')",
      ["producer"],
    ],
    ["a name with a schema", "await trx.raw('select 1 from public.listing')", ["listing"]],
    ["a quoted name", `await trx.raw('select 1 from "public"."listing"')`, ["listing"]],
    ["a name with a schema in the builder", "await trx('public.listing as l').first()", ["listing"]],
    ["withSchema().from()", "await trx.withSchema('public').from('listing')", ["listing"]],
    [
      "another file's constant",
      "await trx.raw(`select 1 from ${GOODS} where true`)",
      ["listing", "producer_order"],
    ],
    ["a view", "await trx('listing_label').first()", ["listing"]],
    ["a view in SQL", "await trx.raw('select * from listing_label')", ["listing"]],
    ["a comma in from", "await trx.raw('select 1 from stock_lot lot, listing where true')", ["listing"]],
    [
      "a subquery in whereRaw",
      "await trx('stock_lot').whereRaw('exists (select 1 from listing)')",
      ["listing"],
    ],
    [
      "a builder in whereIn",
      "await trx('stock_lot').whereIn('id', trx('listing').select('id'))",
      ["listing"],
    ],
    [
      "a callback of whereExists",
      "await trx('stock_lot').whereExists((q) => q.from('listing'))",
      ["listing"],
    ],
    [
      "this in a callback",
      "await trx('stock_lot').whereExists(function () { this.select('id').from('listing') })",
      ["listing"],
    ],
    ["raw SQL as a table", "await trx.from(trx.raw('listing l')).select('id')", ["listing"]],
    ["joinRaw", "await trx('stock_lot').joinRaw('left join listing l on l.id = stock_lot.id')", ["listing"]],
    [
      "a CTE that reads the table it hides",
      "await trx.raw('with listing as (select * from listing) select * from listing')",
      ["listing"],
    ],
    [
      "the table behind a CTE's name, by its schema",
      "await trx.raw('with listing as (select 1) select * from listing, public.listing x')",
      ["listing"],
    ],
    [
      "the name of a CTE outside of its statement",
      "await trx.raw('select 1 from (with listing as (select 1) select * from listing) a, listing')",
      ["listing"],
    ],
    [
      "the name of with() in another query",
      "await trx.with('listing', trx('stock_lot')).from('listing'); await trx('listing')",
      ["listing"],
    ],
    [
      "one branch of a condition",
      "await trx.raw(`select 1 from ${id ? 'listing' : 'stock_lot'}`)",
      ["listing"],
    ],
    ["a table out of a list", "for (const t of ['stock_lot', 'listing']) await trx(t).first()", ["listing"]],
    ["joined pieces", "await trx.raw(['select 1', 'from listing'].join(' '))", ["listing"]],
    [
      "added pieces",
      "let sql = 'select 1 from stock_lot'; sql += ' join listing on true'; await trx.raw(sql)",
      ["listing"],
    ],
    [
      "SQL around an insert",
      "await trx.raw('insert into stock_lot (id) select id from listing')",
      ["listing"],
    ],
    [
      "for update of an alias",
      "await trx.raw('select 1 from listing l for update of l skip locked')",
      ["listing"],
    ],
    ["a row type", "await trx.raw('select (jsonb_populate_record(null::listing, ?)).*', [id])", ["listing"]],
    [
      "placeholders of all kinds",
      "await trx.raw(`select ??::text, x \\\\? 'a' from listing where id = :id and y = '?' limit ?`)",
      ["listing"],
    ],
    ["several statements", "await trx.raw('set local lock_timeout = 1; select 1 from listing')", ["listing"]],
  ])("%s", (_, body, tables) => {
    expect(blamedFor(body)).toEqual(tables.map((table) => `reads ${table}`))
  })

  it("a function's SQL, and the fragment that it interpolates", () => {
    expect(blamedFor("await trx.raw(`select 1 from producer where ${openOnes('id')}`)")).toEqual([
      "reads producer",
    ])
  })

  it("a table whose name a caller hands in", () => {
    const { root } = plant({
      "backend/src/domains/inventory/planted.ts": `${KNEX}
        const first = (trx: Knex, table: string) => trx(table).first()
        export const planted = (trx: Knex) => first(trx, "listing")`,
    })
    expect(judgeTables(surveyTables(root), rules, domains).join()).toMatch(/inventory reads table listing/)
  })

  it("Medusa's ways in: a module's service and query.graph, with its relations", () => {
    expect(blamedFor("await container.resolve(GOODS).listListings({ id })")).toEqual(["reads listing"])
    expect(blamedFor("await query.graph({ entity: 'product', fields: ['listing.producer.name'] })")).toEqual([
      "reads listing",
      "reads producer",
    ])
    expect(
      blamedFor("const fields = ['product.listing.*']; await query.graph({ entity: 'variant', fields })"),
    ).toEqual(["reads listing"])
  })
})
