import { bearer } from "./caller.ts"
import type { Cluster } from "./cluster.ts"
import type { Goods } from "./goods.ts"
import { until, type Proofs } from "./proofs.ts"

const PROMISED_MS = 5_000
/** Long enough to tell a late change from a lost one. */
const PATIENCE_MS = 30_000

/** What keeps a change from the indexes: how far each has read, and the oldest transaction, which hides what is newer. */
const HELD_UP = `
  select json_object_agg(target, last_xid) as read_to, (select max(xid)::text from search_change) as written_to,
         pg_snapshot_xmin(pg_current_snapshot())::text as visible_to,
         (select left(query, 120) from pg_stat_activity
           where backend_xid is not null order by xact_start limit 1) as oldest
    from search_cursor`

async function rename(
  cluster: Cluster,
  server: "a" | "b",
  token: string,
  goods: Goods,
  title: string,
): Promise<number> {
  const reply = await cluster[server].call(
    "POST",
    `/admin/products/${goods.product_id}`,
    { title },
    bearer(token),
  )
  return reply.status
}

const titleIs = (cluster: Cluster, goods: Goods, title: string) => async (): Promise<boolean> =>
  (await cluster.searchListings({ filter: `handle = "${goods.handle}"`, limit: 1 }))[0]?.title === title

/** Writes of documents that Meilisearch was asked for since a moment. */
async function writesSince(cluster: Cluster, moment: Date): Promise<number> {
  const { meilisearch } = cluster.sandbox
  const query = new URLSearchParams({
    types: "documentAdditionOrUpdate",
    afterEnqueuedAt: moment.toISOString(),
    limit: "100",
  })
  const response = await fetch(`${meilisearch.host}/tasks?${query.toString()}`, {
    headers: { authorization: `Bearer ${meilisearch.masterKey}` },
    signal: AbortSignal.timeout(10_000),
  })
  const { results } = (await response.json()) as { results: { indexUid: string }[] }
  return results.filter((task) => task.indexUid.includes("listing")).length
}

export async function proveSearch(cluster: Cluster, proofs: Proofs, goods: Goods): Promise<void> {
  const operator = cluster.sandbox.accounts.find((account) => account.email.startsWith("quantri"))
  if (!operator) throw new Error("The demonstration has no operator")
  const token = await cluster.a.signIn("user", operator.email, operator.password)

  const status = await rename(cluster, "a", token, goods, "Tên đổi qua máy A")
  const isThere = titleIs(cluster, goods, "Tên đổi qua máy A")
  const inTime = await until(isThere, PROMISED_MS)
  const heldUp = inTime === null ? await cluster.query(HELD_UP) : []
  const later = inTime === null ? await until(isThere, PATIENCE_MS) : null
  proofs.check(
    "a change through server A is in search within 5 s",
    status === 200 && inTime !== null,
    inTime === null
      ? `HTTP ${status}, ${later} ms after these; then: ${JSON.stringify(heldUp)}`
      : `HTTP ${status}, ${inTime} ms`,
  )

  // Whatever was written before has settled; then one row changes in one transaction.
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  const moment = new Date()
  await cluster.query("update listing set story = 'Một lần' where product_id = $1", [goods.product_id])
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  const writes = await writesSince(cluster, moment)
  proofs.check("one change is written to search once", writes === 1, `${writes} writes in 4 s`)

  await cluster.killWorker()
  await rename(cluster, "b", token, goods, "Tên đổi khi không có máy việc")
  const early = await until(titleIs(cluster, goods, "Tên đổi khi không có máy việc"), 4_000)
  proofs.check("without a worker nothing is written: the servers do not do it", early === null, `${early}`)
  await cluster.startWorker()
  const late = await until(titleIs(cluster, goods, "Tên đổi khi không có máy việc"), 30_000)
  proofs.check("a new worker takes up what was waiting", late !== null, `${late} ms after its start`)

  const pages = await Promise.all(
    cluster.storefronts.map(async (url) => {
      const response = await fetch(`${url}/san-pham/${goods.handle}`, { signal: AbortSignal.timeout(20_000) })
      return [response.status, (await response.text()).includes("Tên đổi khi không có máy việc")]
    }),
  )
  proofs.check(
    "both storefronts show it",
    pages.every(([code, shown]) => code === 200 && shown === true),
    pages,
  )
}
