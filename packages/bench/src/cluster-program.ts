import { describeError } from "@ocop/local-services"

import { startCluster, type Cluster } from "./cluster/cluster.ts"
import { findGoods, type Goods } from "./cluster/goods.ts"
import { proveImport } from "./cluster/import.ts"
import { proveLimits } from "./cluster/limits.ts"
import { proveBasket, proveCrowd } from "./cluster/orders.ts"
import { Proofs } from "./cluster/proofs.ts"
import { proveRebuild } from "./cluster/rebuild.ts"
import { proveSearch } from "./cluster/search.ts"
import { ROOT } from "./house/house.ts"
import { describeMachine, load, machineLine } from "./lib/machine.ts"
import { say } from "./lib/say.ts"

const started = performance.now()
const proofs = new Proofs()
let cluster: Cluster | undefined
let stopping: Promise<void> | undefined
const stop = (): Promise<void> => (stopping ??= cluster?.house.stop() ?? Promise.resolve())
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stop().then(() => process.exit(130)))
}

try {
  cluster = await startCluster()
  const running = cluster
  const goods = await findGoods(running, 4)
  await proofs.group("One basket, two servers", () => proveBasket(running, proofs, goods))
  await proofs.group("Shared limits", () => proveLimits(running, proofs))
  await proofs.group("Search follows, and only once", () => proveSearch(running, proofs, goods[3] as Goods))
  await proofs.group("An index is built anew while it serves", () =>
    proveRebuild(running, proofs, goods[1] as Goods),
  )
  await proofs.group("A worker dies", () => proveImport(running, proofs))
  await proofs.group("Two hundred orders at once", () => proveCrowd(running, proofs, goods[2] as Goods))
} catch (error) {
  proofs.failed += 1
  process.stderr.write(`\n${describeError(error)}\n`)
} finally {
  await stop()
}
say(
  `\nMachine: ${machineLine(describeMachine(ROOT, cluster?.house.versions))}, load average ${load().toFixed(1)}`,
)
say(`${((performance.now() - started) / 1000).toFixed(0)} s`)
say(`${proofs.passed} passed, ${proofs.failed} failed`)
process.exitCode = proofs.failed === 0 ? 0 : 1
