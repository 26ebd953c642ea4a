import { httpSuite } from "./http-suite"
import { runningApp } from "./running-app"
import type { DatabaseKeeper, DatabaseState } from "./database-state"

httpSuite({
  testSuite: ({ dbConnection }) => {
    describe("the database between two tests", () => {
      let keeper: DatabaseKeeper
      const rows = async <T = Record<string, unknown>>(sql: string) =>
        ((await dbConnection.raw(sql)) as { rows: T[] }).rows
      /** Everything that the public tables and sequences hold. */
      const everything = async () => {
        const tables = await rows<{ name: string }>(
          "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1",
        )
        const held = []
        for (const { name } of tables)
          held.push([name, await rows(`select t::text as row from ${name} t order by 1`)])
        return JSON.stringify([
          held,
          await rows("select sequencename, last_value from pg_sequences order by 1"),
        ])
      }
      let begin: DatabaseState
      let before: string

      beforeAll(async () => {
        keeper = (await runningApp()).keeper
        await rows(`create table fragile (id bigint generated always as identity, amount numeric not null,
          doubled numeric generated always as (amount * 2) stored, words text[], made timestamptz default now())`)
        await rows(`insert into fragile (amount, words) values (1.10, '{"a,b","c\\"d",NULL}'), (2, '{}')`)
        begin = await keeper.keep()
        before = await everything()
      })
      afterEach(async () => {
        await keeper.restore(begin)
        expect(await everything()).toBe(before)
      })

      it("forgets rows that were written, changed and deleted, and where the numbers stood", async () => {
        await rows("insert into fragile (amount) values (3), (4), (5)")
        await rows("update fragile set amount = 9, words = null where id = 1")
        await rows("delete from fragile where id = 2")
        await rows("update store set name = 'Khác'")
        await rows("delete from product_category")
        expect(await everything()).not.toBe(before)
      })

      it("forgets a table that was made, with rows that lead to others", async () => {
        await rows("create table made_here (id int primary key, product text references product (id))")
        await rows("insert into made_here values (1, null)")
      })

      it("brings back a state older than the last one", async () => {
        await rows("insert into fragile (amount) values (7)")
        const later = await keeper.keep()
        await rows("delete from fragile")
        await keeper.restore(begin)
        expect(await everything()).toBe(before)
        await keeper.restore(later)
        expect(await rows("select amount::int from fragile order by id")).toEqual([
          { amount: 1 },
          { amount: 2 },
          { amount: 7 },
        ])
      })

      it("ends a transaction that somebody left open", async () => {
        const open = await dbConnection.transaction()
        await open.raw("update fragile set amount = 8")
        await keeper.restore(begin)
        await expect(open.raw("select 1")).rejects.toThrow()
        await open.rollback().catch(() => undefined)
      })

      it("brings back tables that were changed, and tables that are gone", async () => {
        await rows("insert into fragile (amount) values (7)")
        await rows("alter table fragile alter column amount drop not null")
        await keeper.restore(begin)
        expect(await everything()).toBe(before)
        await rows("alter table fragile add column more text")
        await rows("drop table store cascade")
      })

      it("keeps states with different tables apart", async () => {
        await rows("alter table fragile add column more text default 'x'")
        await rows("insert into fragile (amount) values (7)")
        const wider = await keeper.keep()
        await keeper.restore(begin)
        expect(await everything()).toBe(before)
        await keeper.restore(wider)
        expect(await rows("select amount::int, more from fragile where amount = 7")).toEqual([
          { amount: 7, more: "x" },
        ])
      })
    })
  },
})
