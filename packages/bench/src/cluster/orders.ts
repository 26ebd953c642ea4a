import { Redis } from "ioredis"
import { latencyOf, short } from "../lib/figures.ts"
import { untilAnswered } from "../lib/until-answered.ts"
import { answered, type Reply } from "./caller.ts"
import type { Cluster } from "./cluster.ts"
import { putStock, shopStock, type Goods } from "./goods.ts"
import { until, type Proofs } from "./proofs.ts"

export async function proveBasket(
  cluster: TwoServers,
  proofs: Proofs,
  goods: readonly Goods[],
): Promise<void> {
  const { a, b } = cluster
  const [first, second] = goods as [Goods, Goods]
  const { id } = answered(await a.open(first.variant_id, "198.51.100.1"), "A basket of server A")
  const added = await b.add(id, second.variant_id)
  proofs.check(
    "server B adds goods of another producer to the basket of server A",
    added.data.groups?.length === 2,
    added.status,
  )
  const total = added.data.itemsTotal + answered(await a.quote(id), "A price of delivery").total
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, turn) =>
      untilAnswered((attempt) => ((turn + attempt) % 2 ? a : b).order(id, total)),
    ),
  )
  const codes = new Set(replies.map((reply) => reply.data.code))
  proofs.check(
    "ten calls for one order, over both servers, give one and the same order",
    replies.every((reply) => reply.status === 200) && codes.size === 1,
    replies.map((reply) => reply.status).join(" "),
  )
  const token = replies[0]?.data.token ?? ""
  const seen = await a.call<{ code: string }>("GET", `/store/order-pages/${token}`)
  proofs.check("server A shows the order by its link", seen.status === 200, seen.status)
  const rows = await cluster.query<{ orders: number; parts: number }>(
    `select (select count(*)::int from order_cart where cart_id = $1) as orders,
            (select count(*)::int from producer_order part join order_cart link on link.order_id = part.order_id
              where link.cart_id = $1) as parts`,
    [id],
  )
  proofs.check(
    "one order with one part per producer is in the database",
    rows[0]?.orders === 1 && rows[0].parts === 2,
    rows[0],
  )
}

/** What the proofs of orders need: two servers of one shop. */
export type TwoServers = Pick<Cluster, "sandbox" | "a" | "b" | "query">

/** So many buyers order the same goods at once; all are answered in the end, and no piece is sold twice. */
export async function proveSimultaneousOrders(
  cluster: TwoServers,
  proofs: Proofs,
  goods: Goods,
  { buyers, pieces }: { buyers: number; pieces: number },
): Promise<void> {
  const { a, b } = cluster
  await putStock(cluster, goods, pieces)
  const { reserved } = await shopStock(cluster, goods)
  const before = await ordersOf(cluster, goods)
  const addressOf = (buyer: number): string => `198.18.${buyer % 200}.${1 + Math.floor(buyer / 200)}`
  const baskets: string[] = []
  for (let start = 0; start < buyers; start += 10) {
    const opened = await Promise.all(
      Array.from({ length: 10 }, (_, step) => {
        const buyer = start + step
        return (buyer % 2 ? a : b).open(goods.variant_id, addressOf(buyer))
      }),
    )
    baskets.push(...opened.map((reply) => reply.data.id))
  }
  proofs.check(`${buyers} baskets are open`, new Set(baskets.filter(Boolean)).size === buyers)
  const basket = answered(await a.read(baskets[0] ?? ""), "A basket")
  const total = basket.itemsTotal + answered(await a.quote(basket.id), "A price of delivery").total

  const times: number[] = []
  const started = performance.now()
  // A server that has too much to do says so, and the buyer's page asks again, of whichever server.
  const order = async (id: string, buyer: number): Promise<Reply<{ code?: string }>> => {
    const reply = await untilAnswered((attempt) =>
      ((buyer + attempt) % 2 ? a : b).order(id, total, addressOf(buyer)),
    )
    times.push(performance.now() - started)
    return reply
  }
  const replies = await Promise.all(baskets.map(order))
  const seconds = (performance.now() - started) / 1000
  const sold = replies.filter((reply) => reply.status === 200)
  const refused = replies.filter((reply) => reply.status === 409)
  const others = replies.filter((reply) => reply.status !== 200 && reply.status !== 409)
  proofs.check(
    `${buyers} at once for ${pieces} pieces: ${pieces} are sold`,
    sold.length === pieces,
    `${sold.length} sold, ${refused.length} refused as sold out, ${others.length} other answers, ` +
      `${short(seconds)} s, p95 ${short(latencyOf(times).p95 / 1000)} s`,
  )
  proofs.check("nobody gets an error", others.length === 0, others.map((reply) => reply.status).join(" "))
  const after = await ordersOf(cluster, goods)
  const codes = new Set(sold.map((reply) => reply.data.code))
  proofs.check(
    "as many orders in the database, each answered to one buyer: none lost, none double",
    after.orders - before.orders === pieces && codes.size === pieces,
    { orders: after.orders - before.orders, codes: codes.size },
  )
  proofs.check(
    "each order has its one producer order",
    after.parts - before.parts === pieces && after.without === 0,
    after,
  )
  const left = await shopStock(cluster, goods)
  proofs.check(
    "every piece is reserved and none twice",
    left.free === 0 && left.reserved - reserved === pieces,
    left,
  )
  const locks = await leftLocks(cluster)
  proofs.check("no lock is left in Redis", locks.length === 0, locks.slice(0, 5).join(" "))
}

async function ordersOf(cluster: TwoServers, goods: Goods) {
  const [row] = await cluster.query<{ orders: number; parts: number; without: number }>(
    `with bought as (
       select distinct item.order_id from order_item item
         join order_line_item line on line.id = item.item_id
        where line.variant_id = $1)
     select count(*)::int as orders,
            (select count(*)::int from producer_order where order_id in (select order_id from bought)) as parts,
            count(*) filter (where not exists
              (select 1 from producer_order part where part.order_id = bought.order_id))::int as without
       from bought`,
    [goods.variant_id],
  )
  if (!row) throw new Error("No answer about orders")
  return row
}

/** Names of locks that nobody gave back; a moment is allowed for what is still being given back. */
async function leftLocks(cluster: TwoServers): Promise<string[]> {
  const redis = new Redis(cluster.sandbox.redis?.url ?? "")
  try {
    let left: string[] = []
    await until(async () => {
      left = (await redis.keys("medusa_lock:*")).filter((name) => !name.includes("search:seed"))
      return left.length === 0
    }, 5_000)
    return left
  } finally {
    redis.disconnect()
  }
}
