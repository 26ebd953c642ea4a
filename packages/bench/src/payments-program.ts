import { parseArgs } from "node:util"

import { findGoods, putStock } from "./cluster/goods.ts"
import { SeededRandom } from "./lib/random.ts"
import { runProofs, whole } from "./lib/run-proofs.ts"
import { buyingOf } from "./payments/buying.ts"
import { startPaymentCluster } from "./payments/cluster.ts"
import { proveCompletion } from "./payments/completion.ts"
import { proveWebhooks } from "./payments/webhooks.ts"
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
const number = (text: string): number => whole(text, 1, HELP)
const [events, forged, baskets] = [number(values.events), number(values.forged), number(values.baskets)]
const random = new SeededRandom(number(values.seed))
const PIECES = 100_000

await runProofs(
  () => startPaymentCluster(),
  async (cluster, proofs) => {
    const goods = await findGoods(cluster, 12)
    for (const one of goods) await putStock(cluster, one, PIECES)
    const buying = buyingOf(cluster, goods)
    await proofs.group(`${forged} messages that are not what they say`, () =>
      proveForged(cluster, proofs, forged),
    )
    await proofs.group(`${events} messages of banks while servers die`, () =>
      proveWebhooks(cluster, proofs, buying, random, events),
    )
    await proofs.group(`${baskets} baskets, each completed by twenty at once, while servers die`, () =>
      proveCompletion(cluster, proofs, buying, random, { baskets }),
    )
  },
  { note: `; seed ${values.seed}` },
)
