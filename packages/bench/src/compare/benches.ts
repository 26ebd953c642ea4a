import { percentile } from "../lib/figures.ts"
import { askWell } from "../lib/get.ts"
import { untilAnswered } from "../lib/until-answered.ts"
import type { Contender } from "./contender.ts"
import { groupCpuMs } from "./cpu.ts"

/** What one turn of a bench has seen of one build, ms. */
export interface Seen {
  /** Median of the turn's calls. */
  readonly latency: number
  /** Of the backend's processes, for each call. */
  readonly cpu: number
}

export interface Bench {
  readonly what: string
  /** Where the backend does the work, its time on the cores is compared, too. */
  readonly cpu: boolean
  /** One turn: what is not measured is prepared first. */
  turn(contender: Contender): Promise<Seen>
}

type Call = () => Promise<unknown>

/** Calls one after the other. */
async function measure(contender: Contender, calls: readonly Call[]): Promise<Seen> {
  const group = contender.backend.service.pid
  const times: number[] = []
  const before = groupCpuMs(group)
  for (const call of calls) {
    const started = performance.now()
    await call()
    times.push(performance.now() - started)
  }
  return { latency: percentile(times, 0.5), cpu: (groupCpuMs(group) - before) / calls.length }
}

async function repeat<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let turn = 0; turn < count; turn += 1) made.push(await work())
  return made
}

function well(answer: { status: number; data: unknown }, what: string): void {
  if (answer.status === 200 || answer.status === 201) return
  throw new Error(`${what}: HTTP ${answer.status} ${JSON.stringify(answer.data).slice(0, 200)}`)
}

let buyers = 0
/** A buyer of another address each time, as buyers are. */
const anybody = (): string => {
  buyers += 1
  return `198.18.${(buyers >> 7) & 255}.${1 + (buyers & 127)}`
}

async function openBasket({ caller, goods, random }: Contender): Promise<string> {
  const opened = await caller.open(random.pick(goods).variant_id, anybody())
  well(opened, "A basket")
  return opened.data.id
}

const basketLine: Bench = {
  what: "Basket: another line",
  cpu: true,
  turn: async (contender) => {
    const { caller, goods } = contender
    const own = goods.at(-1)!
    const ids = await repeat(14, () => openBasket(contender))
    return measure(
      contender,
      ids.map((id) => async () => well(await caller.add(id, own.variant_id), "A line")),
    )
  },
}

const placeOrder: Bench = {
  what: "Checkout: order by cash on delivery",
  cpu: true,
  turn: async (contender) => {
    const { caller, goods } = contender
    const own = goods.at(-1)!
    const ready = await repeat(6, async () => {
      const id = await openBasket(contender)
      const { data } = await caller.add(id, own.variant_id)
      const quote = await caller.quote(id)
      return { id, total: data.itemsTotal + quote.data.total }
    })
    return measure(
      contender,
      ready.map(
        ({ id, total }) =>
          async () =>
            well(await untilAnswered(() => caller.order(id, total, anybody())), "An order"),
      ),
    )
  },
}

let drawn = 0
/** A page at an address that was not asked for yet: otherwise a kept page would be measured. */
function page({ storefront }: Contender, path: string): Call {
  drawn += 1
  const url = `${storefront.url}${path}${path.includes("?") ? "&" : "?"}lan=${drawn}`
  return () => askWell(url, { headers: { "accept-encoding": "br, gzip" } })
}

const listingPage: Bench = {
  what: "Storefront: page of a listing",
  cpu: false,
  turn: (contender) => {
    const { goods, random } = contender
    return measure(
      contender,
      Array.from({ length: 30 }, () => page(contender, `/san-pham/${random.pick(goods).handle}`)),
    )
  },
}

const QUESTIONS = [
  "/san-pham",
  "/san-pham?sao=5",
  "/san-pham?sao=4&sap-xep=gia-tang",
  "/san-pham?q=mat+ong",
  "/san-pham?q=che+shan",
  "/san-pham?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm",
  "/san-pham?trang=2",
] as const

const browsePage: Bench = {
  what: "Storefront: browse and search page",
  cpu: false,
  turn: (contender) =>
    measure(
      contender,
      Array.from({ length: 28 }, (_, turn) => page(contender, QUESTIONS[turn % QUESTIONS.length] as string)),
    ),
}

const producerOrders: Bench = {
  what: "Producer dashboard: list of orders",
  cpu: true,
  turn: (contender) => {
    const { caller, producer } = contender
    const path = "/producer/orders?shelf=to_do"
    const read: Call = async () => well(await caller.call("GET", path, undefined, producer), path)
    return measure(
      contender,
      Array.from({ length: 30 }, () => read),
    )
  },
}

const counterBatch: Bench = {
  what: "Counter: batch of 25 sales",
  cpu: true,
  turn: (contender) => {
    const { counter } = contender
    const batches = Array.from({ length: 8 }, () => counter.batch(25))
    return measure(
      contender,
      batches.map((batch) => () => counter.send(batch)),
    )
  },
}

let starts = 0
const startUp: Bench = {
  what: "Backend: from its start to its first answer",
  cpu: true,
  turn: async ({ name, sandbox }) => {
    starts += 1
    const started = performance.now()
    const { service } = await sandbox.startBackend(`${name}-start-${starts}`)
    const latency = performance.now() - started
    const cpu = groupCpuMs(service.pid)
    await service.stop()
    return { latency, cpu }
  },
}

/** All benches, in the order in which they run: orders fill the list that is read after them. */
export const benches: Readonly<Record<string, Bench>> = {
  basket: basketLine,
  order: placeOrder,
  listing: listingPage,
  browse: browsePage,
  producer: producerOrders,
  counter: counterBatch,
  start: startUp,
}
