import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createPayoutBatch, importPayoutResults } from "../../../src/domains/settlement/payout-batch"
import { postLedgerEntries } from "../../../src/domains/settlement/post-ledger"
import { postEntries } from "../../../src/domains/settlement/posting/post"
import { httpSuite } from "../support/http-suite"
import { producersMoney } from "../support/settlement/oracle"
import { randomOf } from "../support/settlement/random"
import { World } from "../support/settlement/world"

/** `npm run prove:settlement` sets 100,000; `SETTLEMENT_SEED` replays a run. */
const ORDERS = Number(process.env.SETTLEMENT_ORDERS ?? 3_000)
const SEED = Number(process.env.SETTLEMENT_SEED ?? 20_261_126)
const ROUNDS = 10
const say = (line: string): void => void process.stdout.write(`${line}\n`)

httpSuite({
  testSuite: ({ getContainer }) => {
    describe("the ledger of money", () => {
      const database = () => getContainer().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
        ((await database().raw(sql, values as string[])) as { rows: T[] }).rows
      const balances = async (account: string) =>
        new Map(
          (
            await rows<{ party: string; sum: string }>(
              `select party, sum(amount) from settlement_posting where account = ? group by party`,
              [account],
            )
          ).map((row) => [row.party, Number(row.sum)]),
        )
      const count = async (table: string) =>
        Number((await rows<{ count: string }>(`select count(*) from ${table}`))[0]!.count)

      it(
        `${ORDERS} random orders, refunds, cancellations and payouts agree with an independent account to the dong`,
        async () => {
          const container = getContainer()
          const random = randomOf(SEED)
          const world = new World(database(), random)
          await world.openShop(Math.max(40, Math.floor(ORDERS / 250)))
          const paidOut = new Map<string, number>()
          const inTransit = new Map<string, number>()
          let refused = 0
          let batches = 0
          let failedLines = 0
          let posting = 0
          const post = async () => {
            const started = performance.now()
            await postLedgerEntries(container, new Date(world.now))
            posting += performance.now() - started
            world.release()
          }
          for (let round = 0; round < ROUNDS; round += 1) {
            await world.placeOrders(Math.floor(ORDERS / ROUNDS))
            await post()
            await world.move(0.35)
            await post()
            refused += await world.charge(Math.floor(ORDERS / ROUNDS / 4))
            // Two at once: what one has in hand the other leaves.
            await Promise.all([post(), postLedgerEntries(container, new Date(world.now))])
            await post()
            await world.payRefunds(0.5)
            await post()
            world.pass(random.between(2, 5))
            await post()
            if (round < 2) continue
            const id = await createPayoutBatch(container, "proof", new Date(world.now))
            batches += 1
            const lines = await rows<{ code: string; producer_id: string; amount: string }>(
              `select code, producer_id, amount from payout_batch_line where batch_id = ? order by code`,
              [id],
            )
            const told = lines.flatMap((line) => {
              const fate = random.next()
              const amount = Number(line.amount)
              if (fate < 0.85) {
                paidOut.set(line.producer_id, (paidOut.get(line.producer_id) ?? 0) + amount)
                return { code: line.code, paid: true, reason: null, reference: "FT1" }
              }
              if (fate < 0.95) {
                failedLines += 1
                return { code: line.code, paid: false, reason: "Sai số tài khoản", reference: null }
              }
              inTransit.set(line.producer_id, (inTransit.get(line.producer_id) ?? 0) + amount)
              return []
            })
            const report = await importPayoutResults(container, id, told, new Date(world.now))
            expect(report.paid + report.failed).toBe(told.length)
            const again = await importPayoutResults(container, id, told, new Date(world.now))
            expect(again).toEqual({ paid: 0, failed: 0, repeated: told.length, refused: [] })
          }

          const [trial] = await rows<{ sum: string }>(
            `select coalesce(sum(amount), 0) as sum from settlement_posting`,
          )
          expect(Number(trial!.sum)).toBe(0)
          const unbalanced = await rows(
            `select entry_id from settlement_posting group by entry_id having sum(amount) <> 0 limit 5`,
          )
          expect(unbalanced).toEqual([])

          const expected = world.producers.map(() => ({ held: 0, payable: 0, vat: 0, pit: 0 }))
          let commission = 0
          let shipping = 0
          for (const part of world.parts) {
            if (!part.sold) continue
            const money = producersMoney(part)
            const own = expected[part.producer]!
            if (part.released) own.payable += money.mine
            else own.held += money.mine
            own.payable -= part.cash
            own.vat += money.vat
            own.pit += money.pit
            commission += money.commission
            const fee = part.fee - part.feeTaken
            if (part.own && part.delivered) own.payable += fee
            else shipping += fee
          }
          const [held, payable, vat, pit, refunds] = await Promise.all(
            ["producer_held", "producer_payable", "tax_vat", "tax_pit", "refunds"].map(balances),
          )
          const differences = world.producers.flatMap((id, index) => {
            const own = expected[index]!
            const gone = (paidOut.get(id) ?? 0) + (inTransit.get(id) ?? 0)
            const want = [own.held, own.payable - gone, own.vat, own.pit]
            const have = [held, payable, vat, pit].map((map) => 0 - (map!.get(id) ?? 0))
            return want.every((value, place) => value === have[place]) ? [] : [{ id, want, have }]
          })
          expect(differences.slice(0, 3)).toEqual([])
          expect(0 - ((await balances("platform_commission")).get("") ?? 0)).toBe(commission)
          expect(0 - ((await balances("shipping")).get("") ?? 0)).toBe(shipping)
          const owed = [...world.refundsOfOrder].filter(([, amount]) => amount !== 0)
          const have = [...refunds!].filter(([, amount]) => amount !== 0)
          expect(new Map(have.map(([id, amount]) => [id, -amount]))).toEqual(new Map(owed))
          expect(
            await rows(`select 1 from settlement_refund_charge where refused_code is not null`),
          ).toHaveLength(refused)

          const size = await count("settlement_posting")
          await postLedgerEntries(container, new Date(world.now))
          expect(await count("settlement_posting")).toBe(size)
          const entries = await count("settlement_entry")
          say(
            `settlement: seed ${SEED}, ${ORDERS} orders, ${world.parts.length} parts, ${world.producers.length} producers, ` +
              `${entries} entries, ${size} postings, ${batches} payouts (${failedLines} failed lines), ` +
              `${refused} refunds refused, posting ${(posting / 1_000).toFixed(1)} s; ` +
              `trial balance 0, 0 of ${world.producers.length} producers differ`,
          )
        },
        Math.max(120_000, ORDERS * 30),
      )

      it("the database refuses what is out of balance, changed, taken away or added afterwards", async () => {
        const refusal = async (work: (trx: Knex.Transaction) => Promise<unknown>) => {
          const error = await database()
            .transaction(work)
            .then(
              () => null,
              (thrown: { constraint?: string; code?: string }) => thrown,
            )
          return error ? (error.constraint ?? error.code) : "accepted"
        }
        const entry = (sourceId: string, amounts: readonly number[]) => (trx: Knex.Transaction) =>
          postEntries(trx, [
            {
              sourceType: "attempt",
              sourceId,
              step: "x",
              occurredAt: new Date(),
              postings: amounts.map((amount, index) => ({
                account: "bank" as const,
                party: String(index),
                amount,
              })),
            },
          ])
        expect(await refusal(entry("good", [5, -5]))).toBe("accepted")
        expect(await refusal(entry("odd", [5, -4]))).toBe("settlement_entry_balanced")
        expect(await refusal(entry("one", [5]))).toBe("settlement_entry_postings_check")
        expect(await refusal(entry("zero", [5, -5, 0]))).toBe("settlement_posting_amount_check")
        expect(
          await refusal((trx) =>
            trx.raw(
              `insert into settlement_entry (id, source_type, source_id, step, occurred_at, postings)
               values ('sten_empty', 'attempt', 'empty', 'x', now(), 2)`,
            ),
          ),
        ).toBe("settlement_entry_balanced")
        const [good] = await rows<{ id: string }>(`select id from settlement_entry where source_id = 'good'`)
        const add = (position: number, of: number) => (trx: Knex.Transaction) =>
          trx.raw(
            `insert into settlement_posting (entry_id, position, "of", account, party, amount)
             values (?, ?, ?, 'bank', 'x', 7)`,
            [good!.id, position, of],
          )
        expect(await refusal(add(1, 2))).toBe("settlement_posting_pkey")
        expect(await refusal(add(2, 2))).toBe("settlement_posting_in_entry")
        expect(await refusal(add(2, 3))).toBe("settlement_posting_entry")
        for (const table of [
          "settlement_entry",
          "settlement_posting",
          "settlement_reversal",
          "settlement_producer_order_line",
        ])
          expect(await refusal((trx) => trx.raw(`truncate ${table} cascade`))).toBe("settlement_append_only")
        for (const table of ["settlement_entry", "settlement_posting"]) {
          expect(await refusal((trx) => trx.raw(`delete from ${table}`))).toBe("settlement_append_only")
        }
        expect(await refusal((trx) => trx.raw(`update settlement_posting set amount = amount + 1`))).toBe(
          "settlement_append_only",
        )
        expect(await refusal((trx) => trx.raw(`update settlement_entry set step = 'y'`))).toBe(
          "settlement_append_only",
        )
      })

      it("posts a fact once, however many write it at once", async () => {
        const facts = Array.from({ length: 200 }, (_, index) => ({
          sourceType: "race",
          sourceId: `fact-${index}`,
          step: "x",
          occurredAt: new Date(),
          postings: [
            { account: "bank" as const, party: "", amount: 1 },
            { account: "rounding" as const, party: "", amount: -1 },
          ],
        }))
        const written = await Promise.all(
          Array.from({ length: 6 }, (_, writer) =>
            database().transaction((trx) => postEntries(trx, writer % 2 ? facts : [...facts].reverse())),
          ),
        )
        expect(written.reduce((sum, map) => sum + map.size, 0)).toBe(200)
        const [sum] = await rows<{ sum: string }>(
          `select sum(amount) from settlement_posting p join settlement_entry e on e.id = p.entry_id
            where e.source_type = 'race' and p.account = 'bank'`,
        )
        expect(Number(sum!.sum)).toBe(200)
      })
    })
  },
})
