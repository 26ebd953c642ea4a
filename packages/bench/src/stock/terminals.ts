import { createHash, randomBytes } from "node:crypto"
import type { OperationsAnswer } from "@ocop/contracts"
import { ask } from "../lib/get.ts"
import { retryAfterOf } from "../lib/until-answered.ts"
import type { Reply } from "../cluster/caller.ts"
import type { StockCluster } from "./cluster.ts"

export interface Counter {
  readonly terminalId: string
  readonly key: string
  readonly pointId: string
  readonly locationId: string
  readonly leadId: string
}

/** Devices of the open points, `each` of them, with a shop lead each; written into the tables as enrolment leaves them. */
export async function seedTerminals(
  cluster: StockCluster,
  each: number,
  atMostPoints: number,
): Promise<Counter[]> {
  const points = await cluster.query<{ id: string; location: string }>(
    `select id, stock_location_id as location from sales_point
      where stock_location_id is not null and deleted_at is null order by handle limit $1`,
    [atMostPoints],
  )
  const [before] = await cluster.query<{ count: number }>(
    "select count(*)::int as count from terminal where id like 'term_prove%'",
  )
  const counters: Counter[] = []
  for (const { id, location } of points)
    for (let number = 1; number <= each; number += 1) {
      const name = `${before!.count + counters.length + 1}`.padStart(6, "0")
      const counter = {
        terminalId: `term_prove${name}`,
        key: `ocpt_${randomBytes(32).toString("base64url")}`,
        pointId: id,
        locationId: location,
        leadId: `topr_prove${name}`,
      }
      await cluster.query(
        "insert into terminal (id, sales_point_id, location_id, name, key_hash) values ($1, $2, $3, $4, $5)",
        [
          counter.terminalId,
          id,
          location,
          `Quầy ${name}`,
          createHash("sha256").update(counter.key).digest("hex"),
        ],
      )
      await cluster.query(
        `insert into terminal_operator (id, sales_point_id, name, role, pin_salt, pin_hash, pin_iterations)
         values ($1, $2, 'Trưởng ca', 'lead', '', '', 1)`,
        [counter.leadId, id],
      )
      counters.push(counter)
    }
  return counters
}

/** Sends a batch of operations, as a device does. @throws when the server is away or takes longer than 30 s */
export async function sendOperations(
  url: string,
  counter: Counter,
  operations: readonly unknown[],
): Promise<Reply<OperationsAnswer>> {
  const answer = await ask(`${url}/terminal/operations`, {
    method: "POST",
    body: JSON.stringify({ sentAt: new Date().toISOString(), operations }),
    headers: { authorization: `Bearer ${counter.key}` },
    timeoutMs: 30_000,
  })
  const text = answer.body.toString()
  return {
    status: answer.status,
    data: (text.startsWith("{") ? JSON.parse(text) : { results: [] }) as OperationsAnswer,
    retryAfter: retryAfterOf(answer.headers["retry-after"]),
  }
}
