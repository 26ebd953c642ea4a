import { stripeMessage, type StripeEvent } from "@ocop/payment-fakes"
import type { PlacedOrder } from "@ocop/contracts"
import { until, type Proofs } from "../cluster/proofs.ts"
import type { SeededRandom } from "../lib/random.ts"
import type { Buying, FilledBasket } from "./buying.ts"
import { inParallel, retryUntilAccepted, killMeanwhile } from "../sandbox/crashable-processes.ts"
import { SECRETS, type PaymentCluster } from "./cluster.ts"

const CALLERS = 20
/** Baskets at a time; some of them wait for the locks of the dead. */
const WIDTH = 8

type Method = "cod" | "vietqr" | "card"
const METHODS: readonly Method[] = ["card", "vietqr", "card", "cod"]

interface Completed extends FilledBasket {
  readonly method: Method
  readonly codes: ReadonlySet<string>
  readonly intentId: string | null
}

/**
 * Each basket is completed by twenty callers at once while servers and the worker die: browsers over both servers
 * and, for a card, Stripe's messages too; the worker's reconciler comes beside them. One order and one charge each.
 *
 * @param everyMs milliseconds between two deaths, about
 */
export async function proveCompletion(
  cluster: PaymentCluster,
  proofs: Proofs,
  buying: Buying,
  random: SeededRandom,
  { baskets, everyMs = 25_000 }: { baskets: number; everyMs?: number },
): Promise<void> {
  const completed: Completed[] = []
  const { kills } = await killMeanwhile(cluster.processes, random, { which: "one", everyMs }, () =>
    inParallel(
      Array.from({ length: baskets }, (_, turn) => turn),
      WIDTH,
      async (turn) => {
        const method = METHODS[turn % METHODS.length] ?? "cod"
        const basket = await buying.fill(turn, method)
        completed.push(
          method === "card"
            ? await byCard(cluster, buying, basket, turn)
            : { ...basket, method, intentId: null, codes: await byOrder(buying, basket, turn) },
        )
      },
    ),
  )
  const split = completed
    .filter(({ codes }) => codes.size !== 1)
    .map(({ method, codes }) => `${method}: ${[...codes].join(", ")}`)
  proofs.check("processes died meanwhile", kills > 0, kills)
  proofs.check(`${CALLERS} callers of each of ${baskets} baskets all hear of one order`, split.length === 0, {
    kills,
    ...(split.length > 0 ? { split: split.slice(0, 5) } : {}),
  })
  const settled = await until(async () => (await wrong(cluster, completed)).length === 0, 120_000, 1_000)
  const faults = await wrong(cluster, completed)
  proofs.check(
    "one order and one payment each, of the basket's total; a card is charged once",
    settled !== null && faults.length === 0,
    faults.length === 0 ? `${completed.length} baskets` : faults.slice(0, 5),
  )
  const [open] = await cluster.query<{ open: number }>(
    "select count(*)::int as open from payment_exception where status = 'open' and kind in ('payment_without_order', 'order_without_payment')",
  )
  proofs.check("no payment without an order, no order without its payment", open?.open === 0, open)
}

const codesOf = (placed: readonly { data: Partial<PlacedOrder>; status: number }[]): Set<string> =>
  new Set(
    placed.map(({ status, data }) =>
      status === 200 ? (data.code ?? "no code") : `${status} ${(data as { code?: string }).code ?? ""}`,
    ),
  )

async function byOrder(buying: Buying, basket: FilledBasket, turn: number): Promise<Set<string>> {
  const path = `/store/baskets/${basket.id}/order`
  const answers = await Promise.all(
    Array.from({ length: CALLERS }, (_, caller) =>
      buying.call<PlacedOrder>(turn + caller, "POST", path, basket.order),
    ),
  )
  return codesOf(answers)
}

async function byCard(
  cluster: PaymentCluster,
  buying: Buying,
  basket: FilledBasket,
  turn: number,
): Promise<Completed> {
  const { stripe } = cluster
  const path = `/store/baskets/${basket.id}`
  const begun = await buying.call<{ clientSecret: string }>(
    turn,
    "POST",
    `${path}/card-payment`,
    basket.order,
  )
  if (begun.status !== 200) throw new Error(`Card: ${begun.status} ${JSON.stringify(begun.data)}`)
  const { clientSecret } = begun.data
  const intentId = clientSecret.split("_secret_")[0] ?? ""
  await fetch(`${stripe.url}/_test/confirm`, {
    method: "POST",
    body: new URLSearchParams({ client_secret: clientSecret, card: "ok" }),
    signal: AbortSignal.timeout(10_000),
  })
  const events = stripe.state.events.filter(
    ({ type, data }) => type.startsWith("payment_intent.") && data.object.id === intentId,
  )
  const deliver = async (event: StripeEvent, caller: number): Promise<void> => {
    await retryUntilAccepted(
      async (at) => {
        const { headers, body } = stripeMessage(SECRETS.stripe, event)
        const response = await fetch(`${cluster.server(at).url}/hooks/stripe`, {
          method: "POST",
          headers,
          body,
          signal: AbortSignal.timeout(20_000),
        })
        await response.arrayBuffer()
        return response
      },
      caller,
      ({ status }) => status === 200,
    )
  }
  const messages = Array.from({ length: CALLERS / 2 }, (_, caller) => {
    const event = events[caller % events.length]
    return event ? deliver(event, turn + caller) : Promise.resolve()
  })
  const answers = await Promise.all(
    Array.from({ length: CALLERS / 2 }, (_, caller) =>
      buying.call<PlacedOrder>(turn + caller, "POST", `${path}/card-order`),
    ),
  )
  await Promise.all(messages)
  return { ...basket, method: "card", intentId, codes: codesOf(answers) }
}

interface Row {
  cart_id: string
  orders: number
  payments: number
  amount: string
  captured: string
  captures: number
  total: string
}

async function wrong(cluster: PaymentCluster, completed: readonly Completed[]): Promise<string[]> {
  const rows = await cluster.query<Row>(
    `select link.cart_id, count(distinct link.order_id)::int as orders,
            count(distinct p.id)::int as payments, coalesce(max(p.amount), 0)::text as amount,
            (select count(*)::int from capture c where c.payment_id = max(p.id) and c.deleted_at is null) as captures,
            (select coalesce(sum(c.amount), 0)::text from capture c
              where c.payment_id = max(p.id) and c.deleted_at is null) as captured,
            (select coalesce(sum(part.total), 0)::text from producer_order part
              where part.order_id = max(link.order_id) and part.deleted_at is null) as total
       from order_cart link
       join order_payment_collection opc on opc.order_id = link.order_id and opc.deleted_at is null
       join payment p on p.payment_collection_id = opc.payment_collection_id and p.deleted_at is null
                     and p.canceled_at is null
      where link.cart_id = any($1) and link.deleted_at is null
      group by link.cart_id`,
    [completed.map(({ id }) => id)],
  )
  const byCart = new Map(rows.map((row) => [row.cart_id, row]))
  return completed.flatMap(({ id, total, method, intentId }) => {
    const row = byCart.get(id)
    const same =
      row?.orders === 1 && row.payments === 1 && Number(row.amount) === total && Number(row.total) === total
    const charged =
      method !== "card" ||
      (row?.captures === 1 && Number(row.captured) === total && chargedOnce(cluster, intentId, total))
    return same && charged ? [] : [`${method} ${id}: ${JSON.stringify(row)}, total ${total}`]
  })
}

const chargedOnce = ({ stripe }: PaymentCluster, intentId: string | null, total: number): boolean => {
  const intent = intentId === null ? undefined : stripe.state.intents.get(intentId)
  return intent?.status === "succeeded" && intent.amount_received === total
}
