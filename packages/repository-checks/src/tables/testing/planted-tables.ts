import { afterEach } from "vitest"
import { readDomains, readJson } from "../../repository.ts"
import { plantRepository, type PlantedRepository } from "../../testing/planted.ts"
import { judgeTables } from "../judge.ts"
import { surveyTables } from "../survey.ts"
import { RULES_FILE, type TableRules } from "../table-rules.ts"

export const domains = {
  order: ["orders", "inventory", "listings", "producers"],
  beside: ["settlement"],
  pairs: {},
  furtherPairs: [],
}

export const rules: TableRules = {
  owners: { listing: "listings", producer: "producers", producer_order: "orders", stock_lot: "inventory" },
  coreTables: [],
  foreignWrites: { most: 0, entries: [] },
  foreignReads: { most: 0, entries: [] },
}

export const base = {
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

export const planted: PlantedRepository[] = []
export const plant = (files: Readonly<Record<string, string>>): PlantedRepository => {
  const repository = plantRepository({ ...base, ...files })
  planted.push(repository)
  return repository
}
afterEach(() => {
  for (const repository of planted.splice(0)) repository.remove()
})

export const KNEX = `import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { databaseOf, rowsOf } from "../../shared/database"
import { GOODS, openOnes } from "../listings/goods-sql"
`

/** What the check says of a file of the domain \`inventory\` with this body. */
export function problemsOf(body: string, more: Partial<TableRules> = {}): readonly string[] {
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
export const blamedFor = (body: string, more: Partial<TableRules> = {}): readonly string[] =>
  [
    ...new Set(
      problemsOf(body, more).map(
        (line) => /inventory (\w+) table (\w+)/.exec(line)?.slice(1).join(" ") ?? line,
      ),
    ),
  ].sort()
