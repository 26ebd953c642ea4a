import { parseArgs } from "node:util"

import { SeededRandom } from "./lib/random.ts"
import { runProofs, whole } from "./lib/run-proofs.ts"
import { startStockCluster } from "./stock/cluster.ts"
import { proveReconnect } from "./stock/reconnect.ts"

const HELP =
  "npm run prove:reconnect [-- --points 50] [--sales 500] [--within 120] [--slower 2] [--report FILE] [--seed 1]"
const { values } = parseArgs({
  options: {
    points: { type: "string", default: "50" },
    sales: { type: "string", default: "500" },
    /** Seconds until everything is there. */
    within: { type: "string", default: "120" },
    /** Times by which the pages' p95 may grow; 0 asks for nothing, as on a machine with other work. */
    slower: { type: "string", default: "2" },
    report: { type: "string" },
    seed: { type: "string", default: "1" },
  },
})
const number = (text: string): number => whole(text, 0, HELP)
const [points, sales] = [number(values.points), number(values.sales)]
const [within, slower] = [number(values.within), number(values.slower)]
const random = new SeededRandom(number(values.seed))

await runProofs(
  startStockCluster,
  (cluster, proofs) =>
    proofs.group(`${points} points with ${sales} sales each come back at once`, () =>
      proveReconnect(cluster, proofs, random, { points, sales, within, slower }),
    ),
  { note: `; seed ${values.seed}`, report: values.report },
)
