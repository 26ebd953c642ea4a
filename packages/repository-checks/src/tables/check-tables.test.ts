import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { plantRepository, type PlantedRepository } from "../testing/planted.ts"
import { readDomains, readJson } from "../repository.ts"
import { runCheck } from "../testing/run-check.ts"
import { main } from "./check-tables.ts"
import { judgeTables } from "./judge.ts"
import { surveyTables } from "./survey.ts"
import { RULES_FILE, type TableRules } from "./table-rules.ts"

const domains = {
  order: ["orders", "inventory", "listings", "producers"],
  beside: ["settlement"],
  pairs: {},
  furtherPairs: [],
}

const rules: TableRules = {
  owners: { listing: "listings", producer: "producers", producer_order: "orders", stock_lot: "inventory" },
  coreTables: [],
  foreignWrites: { most: 0, entries: [] },
  foreignReads: { most: 0, entries: [] },
}

const base = {
  "backend/domains.json": JSON.stringify(domains),
  "backend/tables.json": JSON.stringify(rules),
  "backend/src/modules/goods/migrations/Migration1.ts": `export class Migration1 extends Migration {
    async up() {
      this.addSql('create table if not exists "listing" ("id" text);')
      this.addSql('create table if not exists "producer" ("id" text);')
      this.addSql('create table if not exists "producer_order" ("id" text);')
      this.addSql('create table if not exists "stock_lot" ("id" text);')
      this.addSql(\`create or replace view "listing_label" as select id from listing\`)
    }
    async down() { this.addSql('drop table if exists "listing"') }
  }`,
  "backend/src/modules/goods/models/listing.ts": `import { model } from "@medusajs/framework/utils"
    import { Producer } from "./producer"
    export const Listing = model.define("listing", { id: model.id(), producer: model.belongsTo(() => Producer) })`,
  "backend/src/modules/goods/models/producer.ts": `import { model } from "@medusajs/framework/utils"
    export const Producer = model.define("producer", { id: model.id() })`,
  "backend/src/modules/goods/service.ts": `import { MedusaService } from "@medusajs/framework/utils"
    import { Listing } from "./models/listing"
    import { Producer } from "./models/producer"
    export class GoodsService extends MedusaService({ Listing, Producer }) {}`,
  "backend/src/shared/database.ts": `import type { Knex } from "@medusajs/framework/mikro-orm/knex"
    export async function rowsOf<T>(database: Knex, sql: string, values: unknown = []): Promise<T[]> {
      return (await database.raw(sql, values as never)).rows as T[]
    }
    export const databaseOf = (container: never): Knex => container`,
  "backend/src/domains/listings/goods-sql.ts": `
    export const GOODS = "producer_order part join listing on listing.id = part.listing_id"
    export const openOnes = (id: string) => \`exists (select 1 from stock_lot lot where lot.id = \${id})\``,
}

const planted: PlantedRepository[] = []
const plant = (files: Readonly<Record<string, string>>): PlantedRepository => {
  const repository = plantRepository({ ...base, ...files })
  planted.push(repository)
  return repository
}
afterEach(() => {
  for (const repository of planted.splice(0)) repository.remove()
})

const KNEX = `import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf, rowsOf } from "../../shared/database"
import { GOODS, openOnes } from "../listings/goods-sql"
`

/** What the check says of a file of the domain \`inventory\` with this body. */
function saidOf(body: string, more: Partial<TableRules> = {}): readonly string[] {
  const { root } = plant({
    "backend/src/domains/inventory/planted.ts": `${KNEX}
export async function planted(trx: Knex, container: never, id: string, table: string) {
${body}
}`,
    "backend/tables.json": JSON.stringify({ ...rules, ...more }),
  })
  const survey = surveyTables(root)
  const found = judgeTables(survey, readJson<TableRules>(root, RULES_FILE), readDomains(root))
  return [...survey.unread, ...found].filter((line) => line.includes("inventory/planted.ts"))
}

/** The pairs that a body of the domain \`inventory\` is blamed for, as "reads listing". */
const blamedFor = (body: string, more: Partial<TableRules> = {}): readonly string[] =>
  [
    ...new Set(
      saidOf(body, more).map((line) => /inventory (\w+) table (\w+)/.exec(line)?.slice(1).join(" ") ?? line),
    ),
  ].sort()

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
  })
})

describe("check:tables finds a write to another domain's table", () => {
  it.each([
    ["insert", "await trx.raw('insert into listing (id) values (?)', [id])"],
    ["update", "await trx.raw('update listing l set id = 1 from stock_lot where true')"],
    ["delete", "await trx.raw('delete from public.listing using stock_lot')"],
    ["merge", "await trx.raw('merge into listing using stock_lot on true when matched then delete')"],
    ["truncate", "await trx.raw('truncate listing')"],
    [
      "a write in a CTE",
      "await trx.raw('with gone as (delete from listing returning id) select * from gone')",
    ],
    [
      "a write to a table that a CTE seems to hide",
      "await trx.raw('with listing as (select 1) update listing set id = 1')",
    ],
    ["insert of the builder", "await trx('listing').insert({ id }).onConflict('id').ignore()"],
    ["update of the builder, after conditions", "await trx('listing').where({ id }).update({ id })"],
    ["delete of the builder", "await trx('listing').where({ id }).delete()"],
    ["insert().into()", "await trx.insert({ id }).into('listing')"],
    ["batchInsert", "await trx.batchInsert('listing', [])"],
    ["a builder that is kept", "const own = trx('listing').where({ id }); await own.clone().update({ id })"],
    ["a view", "await trx('listing_label').update({ id })"],
    ["a module's service", "await container.resolve(GOODS).updateListings({ id })"],
    ["a module's service that deletes", "await container.resolve(GOODS).softDeleteListings([id])"],
  ])("%s", (_, body) => {
    expect(blamedFor(body, { foreignReads: { most: 1, entries: ["inventory -> listing"] } })).toEqual([
      "writes listing",
    ])
  })

  it("a builder that a function returns and its caller finishes", () => {
    const { root } = plant({
      "backend/src/domains/inventory/planted.ts": `${KNEX}
        const own = (trx: Knex, id: string) => trx("listing").where({ id })
        export const planted = (trx: Knex) => own(trx, "1").update({ id: "2" })`,
    })
    expect(judgeTables(surveyTables(root), rules, domains).join()).toMatch(/inventory writes table listing/)
  })

  it("says where the write belongs", () => {
    expect(saidOf("await trx('listing').insert({ id })")).toEqual([
      expect.stringMatching(
        /^backend\/src\/domains\/inventory\/planted\.ts:\d+: inventory writes table listing of listings\. The write belongs to a command in backend\/src\/domains\/listings, /,
      ),
    ])
  })
})

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
    expect(saidOf(body)).toEqual([])
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
    expect(saidOf(body).join("\n")).toMatch(sentence)
  })

  it("SQL that PostgreSQL's grammar does not take is looked through word by word", () => {
    expect(blamedFor("await trx.raw('select from from listing where (')")).toContain("reads listing")
  })
})

describe("check:tables keeps its lists", () => {
  const said = (more: Partial<TableRules>): string =>
    judgeTables(surveyTables(plant({}).root), { ...rules, ...more }, domains).join("\n")

  it("a pair that nobody needs fails, and so does a list that grew, is out of order or names a pair twice", () => {
    expect(said({ foreignReads: { most: 1, entries: ["orders -> listing"] } })).toMatch(
      /nobody needs "orders -> listing"/,
    )
    expect(said({ foreignWrites: { most: 1, entries: [] } })).toMatch(
      /"foreignWrites": 0 entries, and "most" says 1/,
    )
    expect(said({ foreignReads: { most: 2, entries: ["b -> listing", "a -> listing"] } })).toMatch(
      /order of the alphabet/,
    )
  })

  it("a table without an owner, an owner without a table, an owner that is no domain", () => {
    const { listing: _, ...others } = rules.owners
    expect(said({ owners: others })).toMatch(/creates table listing, which belongs to nobody/)
    expect(said({ owners: { ...rules.owners, lising: "listings" } })).toMatch(
      /owner to lising, which no migration creates/,
    )
    expect(said({ owners: { ...rules.owners, listing: "goods" } })).toMatch(/to "goods", which is no domain/)
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
