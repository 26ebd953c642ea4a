import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"

import { describeError } from "@ocop/local-services"

import { Proofs } from "./cluster/proofs.ts"
import { ROOT } from "./house/house.ts"
import { describeMachine, load, machineLine } from "./lib/machine.ts"
import { SeededRandom } from "./lib/random.ts"
import { say } from "./lib/say.ts"
import { startStockCluster, type StockCluster } from "./stock/cluster.ts"
import { proveHandingIn } from "./stock/handing-in.ts"
import { proveRush } from "./stock/rush.ts"

const HELP =
  "npm run prove:stock [-- --operations 10000] [--kills 100] [--buyers 1000] [--pieces 100] [--seed 1]"
const { values } = parseArgs({
  options: {
    operations: { type: "string", default: "10000" },
    kills: { type: "string", default: "100" },
    buyers: { type: "string", default: "1000" },
    pieces: { type: "string", default: "100" },
    /** Where the counts go, for the tests. */
    report: { type: "string" },
    seed: { type: "string", default: "1" },
  },
})
const whole = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw new Error(`"${text}" is not a number from 0.\n${HELP}`)
  return value
}
const [operations, kills] = [whole(values.operations), whole(values.kills)]
const [buyers, pieces] = [whole(values.buyers), whole(values.pieces)]
const random = new SeededRandom(whole(values.seed))

const started = performance.now()
const proofs = new Proofs()
let cluster: StockCluster | undefined
let stopping: Promise<void> | undefined
const stop = (): Promise<void> => (stopping ??= cluster?.stop() ?? Promise.resolve())
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stop().then(() => process.exit(130)))
}

try {
  cluster = await startStockCluster()
  const running = cluster
  if (buyers > 0)
    await proofs.group(`${buyers} buyers want the same ${pieces} pieces`, () =>
      proveRush(running, proofs, random, { buyers, pieces }),
    )
  if (operations > 0)
    await proofs.group(`${operations} operations of counters while servers die`, () =>
      proveHandingIn(running, proofs, random, { operations, kills }),
    )
} catch (error) {
  proofs.failed += 1
  process.stderr.write(`\n${describeError(error)}\n`)
} finally {
  await stop()
}
say(
  `\nMachine: ${machineLine(describeMachine(ROOT, cluster?.house.versions))}, load average ${load().toFixed(1)}; seed ${values.seed}`,
)
say(`${((performance.now() - started) / 1000).toFixed(0)} s`)
say(`${proofs.passed} passed, ${proofs.failed} failed`)
if (values.report)
  writeFileSync(values.report, JSON.stringify({ passed: proofs.passed, failed: proofs.failed, skipped: 0 }))
process.exitCode = proofs.failed === 0 ? 0 : 1
