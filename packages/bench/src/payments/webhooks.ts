import { cassoMessage, sepayMessage, type SignedMessage } from "@ocop/payment-fakes"
import { until, type Proofs } from "../cluster/proofs.ts"
import type { SeededRandom } from "../lib/random.ts"
import { printLine } from "../lib/output.ts"
import { inParallel, retryUntilAccepted, killMeanwhile } from "../sandbox/crashable-processes.ts"
import { ACCOUNT, SECRETS, type PaymentCluster } from "./cluster.ts"
import type { Buying } from "./buying.ts"

type Kind = "exact" | "in_two" | "too_little" | "too_much" | "unknown_memo"

export interface Transfer {
  readonly id: number
  readonly provider: "sepay" | "casso"
  readonly reference: string
  readonly amount: number
  readonly description: string
  readonly kind: Kind
}

export interface Asked {
  readonly orderId: string
  readonly memo: string
  readonly total: number
  readonly kind: Kind
}

const KINDS: readonly Kind[] = ["exact", "exact", "exact", "in_two", "too_little", "too_much"]
/** Of a hundred transfers so many belong to no order, as on any account. */
const ORDERS_PER_HUNDRED = 4

const signed = (transfer: Transfer): SignedMessage => {
  const { id, reference, amount, description } = transfer
  const message = { id, reference, account: ACCOUNT, amount, description, at: new Date() }
  return transfer.provider === "sepay"
    ? sepayMessage(SECRETS.sepay, message)
    : cassoMessage(SECRETS.casso, message)
}

function transfersFor(random: SeededRandom, orders: readonly Asked[], events: number): Transfer[] {
  const made: Transfer[] = []
  const add = (amount: number, description: string, kind: Kind): void => {
    const id = made.length + 1
    const provider = random.next() < 0.7 ? "sepay" : "casso"
    made.push({ id, provider, reference: `FT${String(id).padStart(9, "0")}`, amount, description, kind })
  }
  for (const { memo, total, kind } of orders) {
    const text = `MBVCB.${random.whole(1e9)}.${memo.toLowerCase()}.CT tu 0123456789`
    const half = Math.floor(total / 2)
    if (kind === "in_two") {
      add(half, text, kind)
      add(total - half, text, kind)
    } else add(kind === "too_little" ? half : kind === "too_much" ? total + 10_000 : total, text, kind)
  }
  while (made.length < events)
    add(10_000 + random.whole(500_000), `NGUYEN VAN A chuyen tien ${made.length}`, "unknown_memo")
  return made
}

/** Webhooks that were all answered with 200. */
export interface Delivered {
  readonly orders: readonly Asked[]
  readonly transfers: readonly Transfer[]
  readonly kills: number
}

/**
 * Webhooks of two providers, doubled and out of order, to two servers that die meanwhile; each is sent again until it
 * is answered with 200. Then: each is stored once and was applied once.
 */
export async function proveWebhooks(
  cluster: PaymentCluster,
  proofs: Proofs,
  buying: Buying,
  random: SeededRandom,
  events: number,
): Promise<void> {
  await proveDelivered(cluster, proofs, await deliverWebhooks(cluster, buying, random, { events }))
}

/** @param everyMs milliseconds between two deaths of a process, about */
export async function deliverWebhooks(
  cluster: PaymentCluster,
  buying: Buying,
  random: SeededRandom,
  { events, everyMs = 3_000 }: { events: number; everyMs?: number },
): Promise<Delivered> {
  const orders: Asked[] = []
  await inParallel(
    Array.from({ length: Math.ceil((events * ORDERS_PER_HUNDRED) / 100) }, (_, turn) => turn),
    4,
    async (turn) => {
      const placed = await buying.byTransfer(turn)
      orders.push({ ...placed, kind: KINDS[turn % KINDS.length] ?? "exact" })
    },
  )
  printLine(`  ${orders.length} orders wait for a transfer`)
  const transfers = transfersFor(random, orders, events)
  const deliveries = random.shuffled(
    transfers.flatMap((transfer) => Array.from({ length: 1 + random.whole(3) }, () => transfer)),
  )
  const started = performance.now()
  const { kills } = await killMeanwhile(cluster.processes, random, { which: "each", everyMs }, () =>
    inParallel(deliveries, 12, async (transfer, turn) => {
      const path = `/hooks/bank/${transfer.provider}`
      await retryUntilAccepted(
        async (at) => {
          const { headers, body } = signed(transfer)
          const response = await fetch(cluster.server(at).url + path, {
            method: "POST",
            headers,
            body,
            signal: AbortSignal.timeout(20_000),
          })
          await response.arrayBuffer()
          return response
        },
        turn,
        ({ status }) => status === 200,
      )
    }),
  )
  printLine(
    `  ${deliveries.length} deliveries of ${events} webhooks, each answered with 200, ${kills} kills, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
  return { orders, transfers, kills }
}

/** What a worker that died had taken is taken by another two minutes later. */
export async function proveDelivered(
  cluster: PaymentCluster,
  proofs: Proofs,
  { orders, transfers, kills }: Delivered,
): Promise<void> {
  const events = transfers.length
  proofs.check("processes died meanwhile", kills > 0, kills)
  const counts = async () =>
    (
      await cluster.query<{ pending: number; done: number; dead: number; all: number }>(
        `select count(*) filter (where status = 'pending')::int as pending, count(*) filter (where status = 'done')::int as done,
                count(*) filter (where status = 'dead')::int as dead, count(*)::int as all
           from payment_event where provider in ('sepay', 'casso')`,
      )
    )[0] ?? { pending: -1, done: 0, dead: 0, all: 0 }
  const settled = await until(async () => (await counts()).pending === 0, 15 * 60_000, 1_000)
  const now = await counts()
  proofs.check("none was lost after its 200, none is there twice", now.all === events, now)
  proofs.check("each was applied, none is a dead letter", now.done === events, `${settled} ms after the last`)
  const [bank] = await cluster.query<{ rows: number; sum: string }>(
    "select count(*)::int as rows, coalesce(sum(amount), 0)::text as sum from bank_transaction",
  )
  const sent = transfers.reduce((sum, { amount }) => sum + amount, 0)
  proofs.check(
    "the bank's transfers are stored once each, to the dong",
    bank?.rows === events && Number(bank.sum) === sent,
    { ...bank, sent },
  )
  const paid = await until(async () => (await wrongOrders(cluster, orders)).length === 0, 60_000, 1_000)
  const wrong = await wrongOrders(cluster, orders)
  proofs.check(
    "every order has exactly its money: one payment of its total, or none",
    paid !== null && wrong.length === 0,
    wrong.length === 0 ? `${orders.length} orders` : wrong.slice(0, 5),
  )
}

async function wrongOrders(cluster: PaymentCluster, orders: readonly Asked[]): Promise<string[]> {
  const rows = await cluster.query<{ order_id: string; state: string; captures: number; captured: string }>(
    `select r.order_id, r.state,
            (select count(*)::int from capture c join payment p on p.id = c.payment_id
               join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
              where l.order_id = r.order_id and c.deleted_at is null) as captures,
            (select coalesce(sum(c.amount), 0)::text from capture c join payment p on p.id = c.payment_id
               join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
              where l.order_id = r.order_id and c.deleted_at is null) as captured
       from payment_request r where r.order_id = any($1)`,
    [orders.map(({ orderId }) => orderId)],
  )
  const byId = new Map(rows.map((row) => [row.order_id, row]))
  return orders.flatMap(({ orderId, total, kind }) => {
    const row = byId.get(orderId)
    const wanted = kind === "too_little" ? { captures: 0, captured: 0 } : { captures: 1, captured: total }
    return row?.captures === wanted.captures && Number(row.captured) === wanted.captured
      ? []
      : [`${orderId} ${kind}: ${JSON.stringify(row)}, total ${total}`]
  })
}
