import type { MedusaContainer } from "@medusajs/framework/types"
import { errorText } from "../../../shared/errors/error-text"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { terminalOperation } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../../shared/database"
import { applyOperation } from "./apply-operation"
import type { OperationContext } from "./operation-context"
import type { OperationHandlers } from "./operation-handlers"
import { AlreadyThere } from "./operation-row"

interface ParkedRow {
  payload: unknown
  payload_hash: string
  occurred_at: Date
  clock_skew_ms: string
  terminal: OperationContext["terminal"]
}

const ready = `
  select op.payload, op.payload_hash, op.occurred_at, op.clock_skew_ms,
         json_build_object('id', terminal.id, 'name', terminal.name, 'pointId', terminal.sales_point_id,
                           'locationId', terminal.location_id) as terminal
    from stock_operation op join terminal on terminal.id = op.terminal_id
   where op.outcome = 'parked' and (?::text is null or op.location_id = ?)
     and case op.waits_for
           when 'operation' then exists (select 1 from stock_operation awaited
             where awaited.op_key = op.waits_key::uuid and awaited.outcome <> 'parked')
           when 'item' then exists (select 1 from inventory_level level
             where level.inventory_item_id = op.waits_key and level.location_id = op.location_id
               and level.deleted_at is null)
           else (select count(*) from stock_operation earlier
                  where earlier.terminal_id = op.terminal_id and earlier.seq < op.seq
                    and earlier.outcome <> 'parked')
                + (select count(*) from unnest(terminal.resent_seqs) resent where resent < op.seq) = op.seq - 1
         end
   order by op.terminal_id, op.seq
   limit 200`

/**
 * Resumes deferred operations whose dependencies have arrived, and then those that this unblocks. Safe to run
 * concurrently with itself.
 *
 * @param locationId of one sales point, or null for all
 * @param handlers operation handlers by kind
 */
export async function resumeDeferred(
  container: MedusaContainer,
  transitId: string,
  locationId: string | null,
  handlers: OperationHandlers,
): Promise<number> {
  let resumed = 0
  for (let round = 0; round < 5; round++) {
    const rows = await rowsOf<ParkedRow>(databaseOf(container), ready, [locationId, locationId])
    if (rows.length === 0) break
    for (const row of rows) {
      const operation = terminalOperation.parse(row.payload)
      const arrival = {
        operation,
        raw: row.payload,
        hash: row.payload_hash,
        at: row.occurred_at,
        skewMs: Number(row.clock_skew_ms),
      }
      try {
        await applyOperation(container, row.terminal, arrival, transitId, handlers, true)
        resumed += 1
      } catch (error) {
        if (error instanceof AlreadyThere) continue
        // The next batch, or the job, tries it again; one failure must not block the others.
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Parked operation ${operation.key} was not applied: ${errorText(error)}`)
      }
    }
  }
  return resumed
}
