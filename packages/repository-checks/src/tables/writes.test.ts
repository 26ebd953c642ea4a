import { describe, expect, it } from "vitest"
import { judgeTables } from "./judge.ts"
import { surveyTables } from "./survey.ts"
import { blamedFor, domains, KNEX, plant, rules, problemsOf } from "./testing/planted-tables.ts"

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
    expect(problemsOf("await trx('listing').insert({ id })")).toEqual([
      expect.stringMatching(
        /^backend\/src\/domains\/inventory\/planted\.ts:\d+: inventory writes table listing of listings\. The write belongs to a command in backend\/src\/domains\/listings, /,
      ),
    ])
  })
})
