import { startCluster } from "./cluster/cluster.ts"
import { findGoods, type Goods } from "./cluster/goods.ts"
import { proveImport } from "./cluster/import.ts"
import { proveLimits } from "./cluster/limits.ts"
import { proveBasket, proveSimultaneousOrders } from "./cluster/orders.ts"
import { proveRebuild } from "./cluster/rebuild.ts"
import { proveSearch } from "./cluster/search.ts"
import { runProofs } from "./lib/run-proofs.ts"

const start = async () => {
  const cluster = await startCluster()
  return { ...cluster, stop: () => cluster.sandbox.stop() }
}

await runProofs(start, async (cluster, proofs) => {
  const goods = await findGoods(cluster, 4)
  await proofs.group("One basket, two servers", () => proveBasket(cluster, proofs, goods))
  await proofs.group("Shared limits", () => proveLimits(cluster, proofs))
  await proofs.group("Search follows, and only once", () => proveSearch(cluster, proofs, goods[3] as Goods))
  await proofs.group("An index is built anew while it serves", () =>
    proveRebuild(cluster, proofs, goods[1] as Goods),
  )
  await proofs.group("A worker dies", () => proveImport(cluster, proofs))
  await proofs.group("Two hundred orders at once", () =>
    proveSimultaneousOrders(cluster, proofs, goods[2] as Goods, { buyers: 200, pieces: 100 }),
  )
})
