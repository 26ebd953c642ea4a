import type { MedusaContainer } from "@medusajs/framework/types"
import type { pointOperator, pointTerminal, z } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../../shared/database"

type PointTerminal = z.infer<typeof pointTerminal>
type PointOperator = z.infer<typeof pointOperator>

/** SQL: whether a `terminal` has an open shift, and so may hold operations that it has not sent yet. */
export const SHIFT_IS_OPEN = `
  exists (select 1 from counter_shift shift
           where shift.terminal_id = terminal.id and shift.closed_key is null)`

/** SQL: how many sequence numbers of a `terminal` are missing; the operations under them never arrived. */
export const SKIPPED_NUMBERS = `
  (select coalesce(max(number.seq) - count(*), 0)
     from (select op.seq from stock_operation op where op.terminal_id = terminal.id
           union all select unnest(terminal.resent_seqs)) number (seq))`

interface Row {
  id: string
  name: string
  enrolled_at: Date
  last_seen_at: Date | null
  revoked_at: Date | null
  last_seq: string
  operations: string
  parked: string
}

/** Terminals of one sales point, or the one with the given id. */
export async function listTerminals(
  container: MedusaContainer,
  pointId: string,
  id: string | null = null,
): Promise<PointTerminal[]> {
  const rows = await rowsOf<Row>(
    databaseOf(container),
    `select terminal.id, name, enrolled_at, last_seen_at, revoked_at,
            coalesce(greatest(max(op.seq), (select max(resent) from unnest(resent_seqs) resent)), 0) as last_seq,
            count(op.op_key) + cardinality(resent_seqs) as operations,
            count(*) filter (where op.outcome = 'parked') as parked
       from terminal left join stock_operation op on op.terminal_id = terminal.id
      where sales_point_id = ? and not office and (?::text is null or terminal.id = ?)
      group by terminal.id
      order by revoked_at is not null, enrolled_at desc
      limit 200`,
    [pointId, id, id],
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    enrolledAt: row.enrolled_at.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    lastSeq: Number(row.last_seq),
    missing: Number(row.last_seq) - Number(row.operations),
    parked: Number(row.parked),
  }))
}

/** All operators, present and former, of the sales point. */
export async function listOperators(container: MedusaContainer, pointId: string): Promise<PointOperator[]> {
  return (await databaseOf(container)("terminal_operator")
    .where({ sales_point_id: pointId, office: false })
    .orderBy([{ column: "active", order: "desc" }, { column: "name" }])
    .limit(500)
    .select("id", "name", "role", "active")) as PointOperator[]
}
