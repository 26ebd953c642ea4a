import { parseArgs } from "node:util"

import { findGoods, putStock, type Goods } from "./cluster/goods.ts"
import { proveBasket, proveSimultaneousOrders } from "./cluster/orders.ts"
import { SeededRandom } from "./lib/random.ts"
import { runProofs } from "./lib/run-proofs.ts"
import { buyingOf } from "./payments/buying.ts"
import { startPaymentCluster } from "./payments/cluster.ts"
import { proveCompletion } from "./payments/completion.ts"
import { proveForged } from "./payments/forged.ts"
import { deliverWebhooks, proveDelivered, type Delivered } from "./payments/webhooks.ts"
import { proveFlashSale } from "./stock/flash-sale.ts"
import { proveOperations } from "./stock/operations-under-crashes.ts"
import { proveReconnect } from "./stock/reconnect.ts"

/**
 * The long proofs of `npm run prove` in small versions, for the gate: one sandbox serves all of them, one after the
 * other. No clock: other work may run beside the tests.
 */
const { values } = parseArgs({
  options: { report: { type: "string" }, seed: { type: "string", default: "1" } },
})
/** More than all buyers together buy. */
const PIECES = 100_000
const random = new SeededRandom(Number(values.seed))

await runProofs(
  () => startPaymentCluster({ durable: true }),
  async (cluster, proofs) => {
    // A proof that sells goods out keeps them to itself.
    const [first, second, few, ...plenty] = (await findGoods(cluster, 15)) as [
      Goods,
      Goods,
      Goods,
      ...Goods[],
    ]
    for (const one of plenty) await putStock(cluster, one, PIECES)
    const buying = buyingOf(cluster, plenty)
    const [server, other] = cluster.processes
    const both = { ...cluster, a: server.caller, b: other.caller }

    await proofs.group("prove:cluster: one basket, two servers", () =>
      proveBasket(both, proofs, [first, second]),
    )
    await proofs.group("prove:cluster: forty orders at once for twenty pieces", () =>
      proveSimultaneousOrders(both, proofs, few, { buyers: 40, pieces: 20 }),
    )
    await proofs.group("prove:payments: 60 forged webhooks", () => proveForged(cluster, proofs, 60))
    let delivered: Delivered | undefined
    await proofs.group("prove:payments: 300 bank webhooks while servers die", async () => {
      delivered = await deliverWebhooks(cluster, buying, random, { events: 300, everyMs: 1_000 })
    })
    await proofs.group("prove:payments: 8 baskets, each completed by twenty at once", () =>
      proveCompletion(cluster, proofs, buying, random, { baskets: 8, everyMs: 2_000 }),
    )
    await proofs.group("prove:stock: 60 buyers want the same 10 pieces", () =>
      proveFlashSale(cluster, proofs, random, { buyers: 60, pieces: 10, within: 0 }),
    )
    await proofs.group("prove:stock: 1,000 operations of terminals while servers die", () =>
      proveOperations(cluster, proofs, random, { operations: 1_000, kills: 10 }),
    )
    await proofs.group("prove:reconnect: four points come back at once", () =>
      proveReconnect(cluster, proofs, random, {
        points: 4,
        sales: 25,
        within: 0,
        slower: 0,
        idleMs: 1_000,
        pages: 12,
      }),
    )
    // Last, for what a dead worker had taken is free again only after two minutes.
    await proofs.group("prove:payments: what became of the webhooks", async () => {
      if (!delivered) throw new Error("They were not delivered")
      await proveDelivered(cluster, proofs, delivered)
    })
  },
  { note: `; seed ${values.seed}`, report: values.report },
)
