import type { Cluster } from "./cluster.ts"
import type { Goods } from "./goods.ts"
import { until, type Proofs } from "./proofs.ts"

const TIMEOUT_MS = 10 * 60_000

interface Watched {
  readonly pages: number
  readonly empty: number
  readonly failed: number
  readonly fewest: number
}

/** Reads new pages from both storefronts, and the index itself, until `isOver`. */
async function watch(cluster: Cluster, isOver: () => boolean): Promise<Watched> {
  const seen = { pages: 0, empty: 0, failed: 0, fewest: Infinity }
  for (let turn = 0; !isOver(); turn += 1) {
    const storefront = cluster.storefronts[turn % cluster.storefronts.length]
    const response = await fetch(`${storefront}/san-pham?q=ch%C3%A8&lan=${Date.now()}-${turn}`, {
      signal: AbortSignal.timeout(30_000),
    })
    const text = await response.text()
    seen.pages += 1
    if (!response.ok) seen.failed += 1
    else if (!/href="\/san-pham\/[a-z0-9-]+"/.test(text)) seen.empty += 1
    seen.fewest = Math.min(seen.fewest, (await cluster.searchListings({ q: "", limit: 1_000 })).length)
  }
  return seen
}

/** An index is built anew from the database while both storefronts answer from it, and while goods change. */
export async function proveRebuild(cluster: Cluster, proofs: Proofs, goods: Goods): Promise<void> {
  const before = (await cluster.searchListings({ q: "", limit: 1_000 })).length
  const title = `Đổi tên khi dựng lại ${Date.now()}`
  let over = false
  const watching = watch(cluster, () => over)
  let lines: string[]
  try {
    const building = cluster.sandbox.runScript(
      "rebuild-listing",
      ["./src/scripts/reindex.js", "listing"],
      TIMEOUT_MS,
    )
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    await cluster.query("update product set title = $2, updated_at = now() where id = $1", [
      goods.product_id,
      title,
    ])
    lines = await building
  } finally {
    over = true
  }
  const seen = await watching
  proofs.check(
    "the index was built anew and swapped in",
    lines.some((line) => /REINDEXED listing \d+ documents/.test(line)),
    lines.at(-1),
  )
  proofs.check(
    "meanwhile every page had its goods, and the index that serves never had fewer",
    seen.pages > 5 && seen.failed === 0 && seen.empty === 0 && seen.fewest >= before,
    { ...seen, before },
  )
  const found = await until(
    async () =>
      (await cluster.searchListings({ filter: `handle = "${goods.handle}"`, limit: 1 }))[0]?.title === title,
    15_000,
  )
  proofs.check("what changed while it was built is in it", found !== null, `${found} ms after the swap`)
}
