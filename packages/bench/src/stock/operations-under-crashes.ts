import type { OperationResult, StockAudit } from "@ocop/contracts"
import { bearer } from "../cluster/caller.ts"
import { until, type Proofs } from "../cluster/proofs.ts"
import { inParallel, retryUntilAccepted, killMeanwhile } from "../sandbox/crashable-processes.ts"
import type { SeededRandom } from "../lib/random.ts"
import { printLine } from "../lib/output.ts"
import type { StockCluster } from "./cluster.ts"
import { balancesAfter, happened, type Made } from "./operations.ts"
import { sendOperations, seedTerminals, type Counter } from "./terminals.ts"

const BATCH = 20
const CLIENTS = 8

/** Handed in until each of the batch has an answer that is its own. */
async function deliver(
  cluster: StockCluster,
  counter: Counter,
  batch: readonly Made[],
  turn: number,
): Promise<OperationResult[]> {
  const reply = await retryUntilAccepted(
    (at) =>
      sendOperations(
        cluster.server(at).url,
        counter,
        batch.map(({ operation }) => operation),
      ),
    turn,
    ({ status, data }) =>
      status === 200 && data.results.every(({ code }) => code !== "temporarily_unavailable"),
  )
  return [...reply.data.results]
}

/** The deliveries of one device at a time, each operation so often, in any order. */
function batchesOf(random: SeededRandom, made: readonly Made[], times: () => number): Made[][] {
  const byCounter = new Map<string, Made[]>()
  for (const one of made)
    byCounter.set(one.counter.terminalId, [...(byCounter.get(one.counter.terminalId) ?? []), one])
  const batches = [...byCounter.values()].flatMap((own) => {
    const deliveries = random.shuffled(own.flatMap((one) => Array.from({ length: times() }, () => one)))
    const cut: Made[][] = []
    for (let at = 0; at < deliveries.length;) {
      const size = 1 + random.whole(BATCH)
      cut.push(deliveries.slice(at, at + size))
      at += size
    }
    return cut
  })
  return random.shuffled(batches)
}

async function balances(cluster: StockCluster, items: readonly string[], counters: readonly Counter[]) {
  const rows = await cluster.query<{ place: string; pieces: number }>(
    `select inventory_item_id || ' ' || location_id as place, stocked_quantity::float8 as pieces from inventory_level
      where deleted_at is null and inventory_item_id = any($1) and location_id = any($2)`,
    [items, [...new Set(counters.map(({ locationId }) => locationId))]],
  )
  return new Map(rows.map(({ place, pieces }) => [place, pieces]))
}

export interface OperationsUnderCrashes {
  readonly operations: number
  readonly kills: number
}

/**
 * Operations of counters, each delivered three times or more and out of order, to two servers that are killed, while
 * PostgreSQL crashes and Redis forgets. Then: each is there once, and the shelves are what they must be.
 */
export async function proveOperations(
  cluster: StockCluster,
  proofs: Proofs,
  random: SeededRandom,
  { operations, kills: wantedKills }: OperationsUnderCrashes,
): Promise<void> {
  const counters = await seedTerminals(cluster, 2, 3)
  const goods = await cluster.query<{ id: string }>(
    `select distinct level.inventory_item_id as id from inventory_level level
       join sales_point point on point.stock_location_id = level.location_id
      where level.deleted_at is null order by 1 limit 12`,
  )
  const items = goods.map(({ id }) => id)
  const opening = await balances(cluster, items, counters)
  const [began] = await cluster.query<{ at: Date }>("select max(occurred_at) as at from stock_movement")
  const made = happened(random, counters, items, operations, {
    from: began!.at.getTime() + 1_000,
    to: Date.now(),
  })
  const batches = batchesOf(random, made, () => 3 + random.whole(3))
  const deliveries = batches.reduce((sum, batch) => sum + batch.length, 0)
  const answers = new Map<string, Set<string>>()
  const started = performance.now()
  let crashes = 0
  let done = false
  const crashing = (async () => {
    for (let turn = 0; turn < Math.max(2, Math.min(6, Math.ceil(wantedKills / 16))); turn += 1) {
      if ((await until(async () => done, 15_000 + random.whole(10_000), 100)) !== null) return
      await (turn % 2 ? cluster.sandbox.crashRedis() : cluster.sandbox.crashPostgres())
      crashes += 1
    }
  })()
  const { kills } = await killMeanwhile(
    cluster.processes,
    random,
    { which: "each", everyMs: 8_000 },
    async (killed) => {
      await inParallel(batches, CLIENTS, async (batch, turn) => {
        const results = await deliver(cluster, batch[0]!.counter, batch, turn)
        for (const { key, outcome, first } of results) {
          const said = answers.get(key ?? "") ?? new Set()
          answers.set(key ?? "", said.add(outcome === "replayed" ? `${first}` : outcome))
        }
      })
      // Not dead often enough yet: the same is delivered on and on until it was.
      while (killed() < wantedKills) {
        await inParallel(batches.slice(0, 40), CLIENTS, async (batch, turn) => {
          await deliver(cluster, batch[0]!.counter, batch, turn)
        })
      }
    },
  )
  done = true
  await crashing
  printLine(
    `  ${deliveries} deliveries of ${made.length} operations, ${kills} kills, ${crashes} crashes of PostgreSQL and Redis, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
  proofs.check(`at least ${wantedKills} kills`, kills >= wantedKills, kills)
  const count = async () =>
    (
      await cluster.query<{ all: number; applied: number }>(
        "select count(*)::int as all, count(*) filter (where outcome = 'applied')::int as applied from stock_operation",
      )
    )[0]!
  // What waited for another operation goes on by itself, at the latest with the job.
  await until(async () => (await count()).applied === made.length, 150_000, 1_000)
  const kept = await count()
  proofs.check("none was lost, none is there twice", kept.all === made.length, kept)
  const rest = await cluster.query(
    "select kind, outcome, code, count(*)::int as count from stock_operation where outcome <> 'applied' group by 1, 2, 3 limit 5",
  )
  proofs.check("each was applied, once", kept.applied === made.length, rest)
  const contradictions = [...answers].filter(
    ([, said]) => said.has("refused") || (said.size > 1 && !said.has("parked")),
  )
  proofs.check(
    "nobody heard two different things of one operation",
    contradictions.length === 0 && answers.size === made.length,
    contradictions.slice(0, 3).map(([key, said]) => `${key}: ${[...said].join(", ")}`),
  )
  const again = batchesOf(random, made, () => 1)
  let fresh = 0
  await inParallel(again, CLIENTS, async (batch, turn) => {
    const results = await deliver(cluster, batch[0]!.counter, batch, turn)
    fresh += results.filter(({ outcome, first }) => outcome !== "replayed" || first !== "applied").length
  })
  proofs.check("delivered once more, each answers as before and does nothing", fresh === 0, fresh)
  const wanted = balancesAfter(opening, made)
  const found = await balances(cluster, items, counters)
  const wrong = [...wanted].filter(([place, pieces]) => found.get(place) !== pieces)
  proofs.check(
    "every shelf holds what it holds when all is thought through in the order in which it happened",
    wrong.length === 0,
    wrong.length === 0
      ? `${wanted.size} shelves`
      : wrong.slice(0, 4).map(([place, pieces]) => `${place}: ${found.get(place)} for ${pieces}`),
  )
  await proveAudit(cluster, proofs)
}

export async function proveAudit(cluster: StockCluster, proofs: Proofs): Promise<void> {
  const officer = cluster.sandbox.accounts.find(({ role }) => role.startsWith("Cán bộ trung ương"))
  if (!officer) throw new Error("The demonstration has no officer")
  const caller = cluster.server(0)
  const token = await caller.signIn("officer", officer.email, officer.password)
  const audit = await caller.call<StockAudit>("GET", "/officer/stock/audit", undefined, bearer(token))
  proofs.check(
    "the audit finds nothing",
    audit.status === 200 && audit.data.rows.length === 0,
    audit.status === 200 ? { checked: audit.data.checked, rows: audit.data.rows.slice(0, 3) } : audit.status,
  )
}
