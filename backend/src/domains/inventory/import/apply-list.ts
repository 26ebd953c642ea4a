import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { terminalOperation, type StockListKind, type TerminalOperation } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import type { ManagerScope } from "../../sales-points/manager-scope"
import { applyOperation } from "../operations/apply-operation"
import { ensureTransit } from "../operations/ensure-transit"
import { AlreadyThere } from "../operations/operation-row"
import type { OperationHandlers } from "../operations/operation-handlers"
import { resumeDeferred } from "../operations/resume-deferred"
import { dashboardTerminal } from "../../sales-points/terminals/dashboard-terminal"

interface List {
  kind: StockListKind
  ownership: "consignment" | "purchased"
  file_name: string
  made_at: Date
  applied_at: Date | null
}

interface Line {
  op_key: string
  item_id: string
  quantity: number
  lot: string | null
  expires_on: string | null
}

const payloadOf = ({ kind, ownership, file_name: fileName }: List, lines: readonly Line[]) =>
  kind === "count"
    ? { lines: lines.map(({ item_id: itemId, quantity }) => ({ itemId, counted: quantity })) }
    : {
        lines: lines.map(({ item_id: itemId, quantity, lot, expires_on: expiresOn }) => ({
          itemId,
          quantity,
          lot: lot === null ? null : { code: lot, expiresOn },
        })),
        ownership,
        document: fileName.slice(0, 100) || null,
      }

async function nextSeq(database: Knex, terminalId: string): Promise<number> {
  const [row] = await rowsOf<{ next: string }>(
    database,
    "select coalesce(max(seq), 0) + 1 as next from stock_operation where terminal_id = ?",
    [terminalId],
  )
  return Number(row?.next ?? 1)
}

const isThere = async (database: Knex, key: string): Promise<boolean> =>
  (await rowsOf(database, "select 1 from stock_operation where op_key = ?", [key])).length > 0

/**
 * Applies a checked stock list: its good rows become ordinary stock operations of two hundred lines each, under the
 * operation keys that the check has made. A repeated request, or a retry after a process died, applies each operation
 * once.
 *
 * @param handlers operation handlers by kind
 * @throws ProblemError `stock_list_not_found` for an unknown list and one of another sales point alike,
 *   `point_not_open`
 */
export async function applyStockList(
  container: MedusaContainer,
  scope: ManagerScope,
  id: string,
  handlers: OperationHandlers,
): Promise<void> {
  const database = databaseOf(container)
  const { stockLocationId, manager } = scope
  const list = (await database("stock_list")
    .where({ id, sales_point_id: manager.point.id })
    .first("kind", "ownership", "file_name", "made_at", "applied_at")) as List | undefined
  if (!list) throw new ProblemError("stock_list_not_found")
  if (list.applied_at) return
  if (stockLocationId === null) throw new ProblemError("point_not_open")
  const lines = await rowsOf<Line>(
    database,
    `select op_key, inventory_item_id as item_id, quantity, lot, expires_on::text
       from stock_list_row where list_id = ? and problems = '{}' order by row_number`,
    [id],
  )
  const { terminal, operatorId } = await dashboardTerminal(database, scope, stockLocationId)
  const transitId = await ensureTransit(container)
  for (const key of new Set(lines.map(({ op_key: one }) => one))) {
    const payload = payloadOf(
      list,
      lines.filter(({ op_key: one }) => one === key),
    )
    while (!(await isThere(database, key))) {
      const raw = {
        key,
        seq: await nextSeq(database, terminal.id),
        operatorId,
        occurredAt: list.made_at.toISOString(),
        kind: list.kind,
        payload,
      }
      const operation: TerminalOperation = terminalOperation.parse(raw)
      const hash = createHash("sha256").update(JSON.stringify(raw)).digest("hex")
      const arrival = { operation, raw, hash, at: list.made_at, skewMs: 0 }
      try {
        await applyOperation(container, terminal, arrival, transitId, handlers)
      } catch (error) {
        // Another request took the sequence number or applied the same list first: read again.
        if (!(error instanceof AlreadyThere)) throw error
      }
    }
  }
  await database("stock_list").where({ id }).whereNull("applied_at").update({ applied_at: new Date() })
  await resumeDeferred(container, transitId, stockLocationId, handlers)
}
