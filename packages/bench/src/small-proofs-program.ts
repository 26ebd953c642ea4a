import { parseArgs } from "node:util"

import { findGoods, putStock, type Goods } from "./cluster/goods.ts"
import { proveBasket, proveSimultaneousOrders } from "./cluster/orders.ts"
import { SeededRandom } from "./lib/random.ts"
import { runProofs } from "./lib/run-proofs.ts"
import { buyingOf } from "./payments/buying.ts"
import { startPaymentCluster } from "./payments/cluster.ts"
import { proveCompletion } from "./payments/completion.ts"
import { proveForged } from "./payments/forged.ts"
import { proveWebhooks } from "./payments/webhooks.ts"
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
const random = new SeededRandom(Number(values.seed))

await runProofs(
  () => startPaymentCluster({ durable: true }),
  async (cluster, proofs) => {
    const goods = await findGoods(cluster, 12)
    for (const one of goods) await putStock(cluster, one, 100_000)
    const buying = buyingOf(cluster, goods)
    const [server, other] = cluster.processes
    const both = { ...cluster, a: server.caller, b: other.caller }

    await proofs.group("prove:cluster: one basket, two servers", () => proveBasket(both, proofs, goods))
    await proofs.group("prove:cluster: forty orders at once", () =>
      proveSimultaneousOrders(both, proofs, goods[2] as Goods, { buyers: 40, pieces: 20 }),
    )
    await proofs.group("prove:payments: 60 forged webhooks", () => proveForged(cluster, proofs, 60))
    await proofs.group("prove:payments: 300 bank webhooks while servers die", () =>
      proveWebhooks(cluster, proofs, buying, random, 300),
    )
    await proofs.group("prove:payments: 8 baskets, each completed by twenty at once", () =>
      proveCompletion(cluster, proofs, buying, random, 8),
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
  },
  { note: `; seed ${values.seed}`, report: values.report },
)
