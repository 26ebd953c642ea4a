import { setTimeout as pause } from "node:timers/promises"

import { PRODUCER_HEADER, routes, type RouteName } from "@ocop/contracts"
import { addDays, vietnamDay } from "@ocop/vietnam-time"

import { fillDashboards, type FilledDashboards } from "../sandbox/fill-dashboards.ts"
import { latencyOf, short } from "../lib/figures.ts"
import { ask, askWell } from "../lib/get.ts"
import { timed } from "../lib/output.ts"
import type { Finding, Shop } from "./finding.ts"

const TARGET_P95_MS = 200
const SAMPLES = 60
const WARM_UP = 5
const SETTLING_MS = 10 * 60_000

const today = vietnamDay(Date.now())
const period = `from=${addDays(today, -89)}&until=${today}`

interface List {
  readonly route: RouteName
  readonly query?: string
}

/** Lists that people open all day in their dashboards, by who asks; queries as the screens send them. */
const lists: Readonly<Record<"producer" | "officer" | "operator", readonly List[]>> = {
  producer: [
    { route: "readProducerMe" },
    { route: "listProducerOrders", query: "shelf=to_do" },
    { route: "listProducerOrders", query: "shelf=over" },
    { route: "listProducerOrders", query: "shelf=over&q=OCBUSY1" },
    { route: "listOwnListings" },
    { route: "listOwnListings", query: "q=che" },
    { route: "listProducerPointStock" },
    { route: "listProducerMovements" },
    { route: "readProducerMoney" },
    { route: "listMoneyRows", query: "of=sold" },
    { route: "listMoneyRows", query: "of=payable" },
    { route: "readSales", query: period },
    { route: "readGoodsFigures", query: period },
    { route: "listProducerReviews" },
    { route: "listProducerQuestions" },
    { route: "listProducerEnquiries" },
    { route: "readProducerFeed" },
    { route: "listProducerMembers" },
    { route: "listListingImports" },
    { route: "listOwnShelfCards" },
  ],
  officer: [
    { route: "listHeldListings" },
    { route: "listListingChanges" },
    { route: "listReviews" },
    { route: "listReviews", query: "q=hop%20tac" },
    { route: "listClaims" },
    { route: "listCertificates" },
    { route: "listCertificates", query: "q=mat%20ong" },
    { route: "listHeldSites" },
    { route: "listModeration" },
    { route: "listOfficerPoints" },
    { route: "listImports" },
    { route: "readOfficerFeed" },
  ],
  operator: [
    { route: "listBankTransactions" },
    { route: "listPaymentExceptions" },
    { route: "listRefunds" },
    { route: "readTrialBalance" },
    { route: "readDuePayouts" },
    { route: "listPayouts" },
  ],
}

const signInPaths = { producer: "producer", officer: "officer", operator: "user" } as const
const demoRoles = {
  producer: "Chủ cơ sở",
  officer: "Cán bộ trung ương",
  operator: "Quản trị nền tảng",
} as const

/** Lists of the dashboards with all producers' goods and orders in the database, one request after the other. */
export async function measureDashboards(shop: Shop): Promise<Finding[]> {
  const { sandbox, backendUrl } = shop
  const accountOf = (role: keyof typeof lists) => {
    const found = sandbox.accounts.find((account) => account.role === demoRoles[role])
    if (!found) throw new Error(`The demonstration has no account "${demoRoles[role]}"`)
    return found
  }
  const filled = await timed("Goods and orders for the dashboards", () =>
    sandbox.inDatabase((client) => fillDashboards(client, accountOf("producer").email)),
  )
  await timed("The settlement job posts them", () => settled(shop))
  const findings: Finding[] = [sizeOf(filled)]
  for (const [name, asked] of Object.entries(lists) as [keyof typeof lists, readonly List[]][]) {
    const { email, password } = accountOf(name)
    const signedIn = await askWell(`${backendUrl}/auth/${signInPaths[name]}/emailpass`, {
      method: "POST",
      body: JSON.stringify({ email, password }),
    })
    const { token } = JSON.parse(signedIn.body.toString()) as { token: string }
    const headers = {
      authorization: `Bearer ${token}`,
      ...(name === "producer" ? { [PRODUCER_HEADER]: filled.producerId } : {}),
    }
    for (const list of asked) findings.push(await measureList(shop, name, list, headers))
  }
  return findings
}

const sizeOf = ({ producers, listings, parts, ownListings, ownParts }: FilledDashboards): Finding => ({
  what: "In the database while the dashboards are asked",
  value:
    `${producers} producers, ${listings} listings, ${parts} parts of orders; ` +
    `the asked producer has ${ownListings} listings and ${ownParts} parts`,
  target: "–",
  met: undefined,
})

/** Nothing else is under way: every part has its entries before anybody measures. */
async function settled({ sandbox }: Shop): Promise<void> {
  const end = Date.now() + SETTLING_MS
  for (;;) {
    const waiting = await sandbox.inDatabase(async (client) => {
      const { rows } = await client.query<{ waiting: boolean }>(
        `select exists (select 1 from producer_order po where not exists (
                  select 1 from settlement_producer_order p where p.source_id = po.id))
             or exists (select 1 from settlement_producer_order p join settlement_status s
                          on s.part_id = p.source_id and s.status = 'delivered' where p.sold_at is null
                            and p.ended_at is null) as waiting`,
      )
      return rows[0]?.waiting === true
    })
    if (!waiting) return
    if (Date.now() > end) throw new Error("The settlement job did not come to its end")
    await pause(2_000)
  }
}

async function measureList(
  { backendUrl }: Shop,
  dashboard: string,
  { route, query }: List,
  headers: Record<string, string>,
): Promise<Finding> {
  const path = routes[route].path + (query ? `?${query}` : "")
  const times: number[] = []
  for (let turn = -WARM_UP; turn < SAMPLES; turn += 1) {
    const started = performance.now()
    const answer = await ask(backendUrl + path, { headers })
    if (answer.status !== 200)
      throw new Error(`${path}: ${answer.status} ${answer.body.toString().slice(0, 200)}`)
    if (turn >= 0) times.push(performance.now() - started)
  }
  const { p50, p95 } = latencyOf(times)
  return {
    what: `Dashboard of the ${dashboard}: \`${path.replace(period, "from=…&until=…")}\``,
    value: `p50 ${short(p50)} ms, p95 ${short(p95)} ms`,
    target: `p95 < ${TARGET_P95_MS} ms`,
    met: p95 < TARGET_P95_MS,
  }
}
