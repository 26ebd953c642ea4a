import { parseArgs } from "node:util"

import { describeError } from "@ocop/local-services"

import { findGoods, putStock } from "./cluster/goods.ts"
import { Proofs } from "./cluster/proofs.ts"
import { ROOT } from "./house/house.ts"
import { describeMachine, load, machineLine } from "./lib/machine.ts"
import { SeededRandom } from "./lib/random.ts"
import { say } from "./lib/say.ts"
import { buyingOf } from "./payments/buying.ts"
import { startPaymentCluster, type PaymentCluster } from "./payments/cluster.ts"
import { proveCompletion } from "./payments/completion.ts"
import { proveFlood } from "./payments/flood.ts"
import { proveForged } from "./payments/forged.ts"

const HELP = "npm run prove:payments [-- --events 10000] [--forged 1000] [--baskets 500] [--seed 1]"
const { values } = parseArgs({
  options: {
    events: { type: "string", default: "10000" },
    forged: { type: "string", default: "1000" },
    baskets: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
  },
})
const whole = (text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${text}" is not a number from 1.\n${HELP}`)
  return value
}
const [events, forged, baskets] = [whole(values.events), whole(values.forged), whole(values.baskets)]
const random = new SeededRandom(whole(values.seed))
const PIECES = 100_000

const started = performance.now()
const proofs = new Proofs()
let cluster: PaymentCluster | undefined
let stopping: Promise<void> | undefined
const stop = (): Promise<void> => (stopping ??= cluster?.stop() ?? Promise.resolve())
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stop().then(() => process.exit(130)))
}

try {
  cluster = await startPaymentCluster()
  const running = cluster
  const goods = await findGoods(running, 12)
  for (const one of goods) await putStock(running, one, PIECES)
  const buying = buyingOf(running, goods)
  await proofs.group(`${forged} messages that are not what they say`, () =>
    proveForged(running, proofs, forged),
  )
  await proofs.group(`${events} messages of banks while servers die`, () =>
    proveFlood(running, proofs, buying, random, events),
  )
  await proofs.group(`${baskets} baskets, each completed by twenty at once, while servers die`, () =>
    proveCompletion(running, proofs, buying, random, baskets),
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
process.exitCode = proofs.failed === 0 ? 0 : 1
