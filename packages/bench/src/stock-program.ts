import { parseArgs } from "node:util"

import { SeededRandom } from "./lib/random.ts"
import { runProofs, whole } from "./lib/run-proofs.ts"
import { startStockCluster } from "./stock/cluster.ts"
import { proveOperations } from "./stock/operations-under-crashes.ts"
import { proveFlashSale } from "./stock/flash-sale.ts"

const HELP =
  "npm run prove:stock [-- --operations 10000] [--kills 100] [--buyers 1000] [--pieces 100] [--within 5] [--seed 1]"
const { values } = parseArgs({
  options: {
    operations: { type: "string", default: "10000" },
    kills: { type: "string", default: "100" },
    buyers: { type: "string", default: "1000" },
    pieces: { type: "string", default: "100" },
    /** Seconds within which every request of the rush is answered; 0 asks for nothing, as on a machine with other work. */
    within: { type: "string", default: "5" },
    /** Where the counts go, for the tests. */
    report: { type: "string" },
    seed: { type: "string", default: "1" },
  },
})
const number = (text: string): number => whole(text, 0, HELP)
const [operations, kills] = [number(values.operations), number(values.kills)]
const [buyers, pieces, within] = [number(values.buyers), number(values.pieces), number(values.within)]
const random = new SeededRandom(number(values.seed))

await runProofs(
  startStockCluster,
  async (cluster, proofs) => {
    if (buyers > 0)
      await proofs.group(`${buyers} buyers want the same ${pieces} pieces`, () =>
        proveFlashSale(cluster, proofs, random, { buyers, pieces, within }),
      )
    if (operations > 0)
      await proofs.group(`${operations} operations of counters while servers die`, () =>
        proveOperations(cluster, proofs, random, { operations, kills }),
      )
  },
  { note: `; seed ${values.seed}`, report: values.report },
)
