import { cassoMessage, sepayMessage, stripeMessage, type SignedMessage } from "@ocop/payment-fakes"
import type { Proofs } from "../cluster/proofs.ts"
import { inParallel } from "../sandbox/crashable-processes.ts"
import { ACCOUNT, SECRETS, type PaymentCluster } from "./cluster.ts"

interface Forged {
  readonly path: string
  readonly message: SignedMessage
}

const HOUR = 3_600_000

function forgeries(count: number): Forged[] {
  const transfer = (id: number) => ({
    id: 9_000_000 + id,
    reference: `FORGED${id}`,
    account: ACCOUNT,
    amount: 1_000_000,
    description: "OCP7K2M9XQ4",
    at: new Date(),
  })
  const event = (id: number) => ({
    id: `evt_forged_${id}`,
    object: "event" as const,
    type: "payment_intent.succeeded",
    created: 1,
    data: { object: { id: "pi_forged", object: "payment_intent" } },
  })
  const altered = ({ headers, body }: SignedMessage): SignedMessage => ({
    headers,
    body: body.replace("1000000", "9000000").replace("pi_forged", "pi_other"),
  })
  const unsigned = ({ body }: SignedMessage): SignedMessage => ({
    headers: { "content-type": "application/json" },
    body,
  })
  const stale = new Date(Date.now() - HOUR)
  const ways: ((id: number) => Forged)[] = [
    (id) => ({ path: "/hooks/bank/sepay", message: sepayMessage("wrong", transfer(id)) }),
    (id) => ({ path: "/hooks/bank/sepay", message: sepayMessage(SECRETS.sepay, transfer(id), stale) }),
    (id) => ({ path: "/hooks/bank/sepay", message: altered(sepayMessage(SECRETS.sepay, transfer(id))) }),
    (id) => ({ path: "/hooks/bank/sepay", message: unsigned(sepayMessage(SECRETS.sepay, transfer(id))) }),
    (id) => ({ path: "/hooks/bank/casso", message: cassoMessage("wrong", transfer(id)) }),
    (id) => ({ path: "/hooks/bank/casso", message: cassoMessage(SECRETS.casso, transfer(id), stale) }),
    (id) => ({ path: "/hooks/bank/casso", message: altered(cassoMessage(SECRETS.casso, transfer(id))) }),
    // A webhook of one provider at another's address.
    (id) => ({ path: "/hooks/bank/casso", message: sepayMessage(SECRETS.sepay, transfer(id)) }),
    (id) => ({ path: "/hooks/stripe", message: stripeMessage("whsec_wrong", event(id)) }),
    (id) => ({ path: "/hooks/stripe", message: stripeMessage(SECRETS.stripe, event(id), stale) }),
    (id) => ({ path: "/hooks/stripe", message: altered(stripeMessage(SECRETS.stripe, event(id))) }),
    (id) => ({ path: "/hooks/bank/unknown", message: sepayMessage(SECRETS.sepay, transfer(id)) }),
  ]
  return Array.from({ length: count }, (_, id) => (ways[id % ways.length] as (id: number) => Forged)(id))
}

/** What is not signed by who it claims to be, now, as it is: refused, counted, and nothing of it is kept. */
export async function proveForged(cluster: PaymentCluster, proofs: Proofs, count: number): Promise<void> {
  const before = await kept(cluster)
  const statuses = new Map<number, number>()
  const sent = forgeries(count)
  await inParallel(sent, 8, async ({ path, message }, turn) => {
    const response = await fetch(cluster.server(turn).url + path, {
      method: "POST",
      headers: message.headers,
      body: message.body,
      signal: AbortSignal.timeout(20_000),
    })
    await response.arrayBuffer()
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
  })
  const after = await kept(cluster)
  proofs.check(
    `${count} forged, stale or altered messages are all refused`,
    [...statuses.keys()].every((status) => status >= 400 && status < 500),
    Object.fromEntries(statuses),
  )
  proofs.check(
    "nothing of them is kept",
    after.events === before.events && after.transfers === before.transfers,
    after,
  )
  const known = sent.filter(({ path }) => path !== "/hooks/bank/unknown").length
  proofs.check(
    "they are counted",
    after.refused - before.refused === known,
    `${after.refused - before.refused} of ${known}`,
  )
}

const kept = async (cluster: PaymentCluster) =>
  (
    await cluster.query<{ events: number; transfers: number; refused: number }>(
      `select (select count(*)::int from payment_event) as events,
              (select count(*)::int from bank_transaction) as transfers,
              (select coalesce(sum(count), 0)::int from webhook_rejection) as refused`,
    )
  )[0] as { events: number; transfers: number; refused: number }
