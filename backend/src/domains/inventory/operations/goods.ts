import { generateEntityId } from "@medusajs/framework/utils"
import type { TerminalOperation } from "@ocop/contracts"
import { rowsOf } from "../../../shared/database"
import { lockLevels, move, Deferral, Refusal, type OperationContext } from "./operation-context"

type Of<K extends TerminalOperation["kind"]> = Extract<TerminalOperation, { kind: K }>

export async function applyReceive(context: OperationContext, { payload }: Of<"receive">): Promise<void> {
  const { trx, terminal } = context
  const { locationId } = terminal
  await lockLevels(
    context,
    payload.lines.map(({ itemId }) => ({ itemId, locationId })),
    true,
  )
  await noteTerms(context, payload)
  for (const { itemId, quantity, lot } of payload.lines) {
    // The lot grows after the level: a lot never holds more than the level.
    const lotId = lot ? await lotOf(context, itemId, lot.code, lot.expiresOn ?? null) : null
    await move(context, [{ itemId, locationId, delta: quantity, lotId }])
    if (lotId)
      await trx.raw(
        `update stock_lot lot set quantity = least(lot.quantity + ?, greatest(lot.quantity, greatest(0, level.stocked_quantity)
                - (select coalesce(sum(other.quantity), 0) from stock_lot other
                    where other.inventory_item_id = lot.inventory_item_id and other.location_id = lot.location_id
                      and other.id <> lot.id)))
           from inventory_level level
          where lot.id = ? and level.inventory_item_id = lot.inventory_item_id
            and level.location_id = lot.location_id and level.deleted_at is null`,
        [quantity, lotId],
      )
  }
}

/**
 * Records the terms of goods at a sales point (consignment or purchased), as the latest receipt states them. Pieces
 * under both terms are not tracked apart: a sales point that buys goods from a producer has settled the rest of the
 * consignment before.
 */
async function noteTerms(
  { trx, terminal, operation, at }: OperationContext,
  { lines, ownership }: Of<"receive">["payload"],
): Promise<void> {
  await trx.raw(
    `insert into goods_terms (location_id, inventory_item_id, ownership, since, op_key)
     select ?, item, ?, ?, ? from unnest(?::text[]) item
     on conflict (location_id, inventory_item_id)
     do update set ownership = excluded.ownership, since = excluded.since, op_key = excluded.op_key
       where excluded.since >= goods_terms.since`,
    [
      terminal.locationId,
      ownership,
      at,
      operation.key,
      [...new Set(lines.map(({ itemId }) => itemId))].sort(),
    ] as never,
  )
}

async function lotOf(
  { trx, terminal }: OperationContext,
  itemId: string,
  code: string,
  expiresOn: string | null,
): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    trx,
    `insert into stock_lot (id, inventory_item_id, location_id, code, expires_on, quantity) values (?, ?, ?, ?, ?, 0)
     on conflict (inventory_item_id, location_id, code)
     do update set expires_on = coalesce(stock_lot.expires_on, excluded.expires_on)
     returning id`,
    [generateEntityId(undefined, "slot"), itemId, terminal.locationId, code, expiresOn],
  )
  return row!.id
}

/** Stock outflow: goods leave the sales point for good, as spoilage or as a return to the producer. */
export async function applyOutflow(
  context: OperationContext,
  { payload }: Of<"write_off" | "return_to_producer">,
): Promise<void> {
  const { locationId } = context.terminal
  await lockLevels(
    context,
    payload.lines.map(({ itemId }) => ({ itemId, locationId })),
    false,
  )
  await move(
    context,
    payload.lines.map(({ itemId, quantity, lotId }) => ({ itemId, locationId, delta: -quantity, lotId })),
  )
}

export async function applyCount(context: OperationContext, { payload }: Of<"count">): Promise<void> {
  const { trx, terminal } = context
  const { locationId } = terminal
  // An item that is counted twice in one sheet: the last count holds.
  const counted = new Map(payload.lines.map((line) => [line.itemId, line.counted]))
  await lockLevels(
    context,
    [...counted.keys()].map((itemId) => ({ itemId, locationId })),
    false,
  )
  for (const [itemId, pieces] of counted)
    await trx.raw("select stock_ledger_count(?, ?, ?)", [itemId, locationId, pieces])
}

export async function applyTransferSend(
  context: OperationContext,
  { payload, key }: Of<"transfer_send">,
): Promise<void> {
  const { trx, terminal, transitId, at } = context
  const to = (await trx("sales_point")
    .where({ id: payload.toPointId })
    .whereNull("deleted_at")
    .first("stock_location_id")) as { stock_location_id: string | null } | undefined
  if (!to?.stock_location_id || to.stock_location_id === terminal.locationId)
    throw new Refusal("operation_transfer_foreign")
  const own = payload.lines.map(({ itemId }) => ({ itemId, locationId: terminal.locationId }))
  await lockLevels(context, own, false)
  await lockLevels(
    context,
    own.map(({ itemId }) => ({ itemId, locationId: transitId })),
    true,
  )
  const sent = new Map<string, number>()
  for (const { itemId, quantity, lotId } of payload.lines) {
    sent.set(itemId, (sent.get(itemId) ?? 0) + quantity)
    await move(context, [
      { itemId, locationId: terminal.locationId, delta: -quantity, lotId },
      { itemId, locationId: transitId, delta: quantity },
    ])
  }
  await trx("stock_transfer").insert({
    key,
    from_location_id: terminal.locationId,
    to_location_id: to.stock_location_id,
    transit_location_id: transitId,
    sent_at: at,
  })
  await trx("stock_transfer_line").insert(
    [...sent].map(([itemId, quantity]) => ({ transfer_key: key, inventory_item_id: itemId, sent: quantity })),
  )
}

export async function applyTransferReceive(
  context: OperationContext,
  { payload, key }: Of<"transfer_receive">,
): Promise<void> {
  const { trx, terminal, at } = context
  const transfer = (await trx("stock_transfer")
    .where({ key: payload.transferKey })
    .forUpdate()
    .first("to_location_id", "transit_location_id", "received_key")) as
    { to_location_id: string; transit_location_id: string; received_key: string | null } | undefined
  if (!transfer) {
    const op = (await trx("stock_operation")
      .where({ op_key: payload.transferKey })
      .first("kind", "outcome")) as { kind: string; outcome: string } | undefined
    if (op && (op.kind !== "transfer_send" || op.outcome === "refused"))
      throw new Refusal("operation_transfer_foreign")
    throw new Deferral("awaits_operation", { for: "operation", key: payload.transferKey })
  }
  if (transfer.to_location_id !== terminal.locationId || transfer.received_key)
    throw new Refusal("operation_transfer_foreign")
  const lines = (await trx("stock_transfer_line")
    .where({ transfer_key: payload.transferKey })
    .orderBy("inventory_item_id")
    .select("inventory_item_id", "sent")) as { inventory_item_id: string; sent: string }[]
  const arrived = new Map<string, number>()
  for (const { itemId, quantity } of payload.lines) arrived.set(itemId, (arrived.get(itemId) ?? 0) + quantity)
  if ([...arrived.keys()].some((id) => !lines.some((line) => line.inventory_item_id === id)))
    throw new Refusal("operation_line_unknown")
  await lockLevels(
    context,
    lines.flatMap(({ inventory_item_id: itemId }) => [
      { itemId, locationId: terminal.locationId },
      { itemId, locationId: transfer.transit_location_id },
    ]),
    true,
  )
  for (const { inventory_item_id: itemId, sent } of lines) {
    const received = arrived.get(itemId) ?? 0
    await move(context, [
      { itemId, locationId: transfer.transit_location_id, delta: -Number(sent) },
      { itemId, locationId: terminal.locationId, delta: received },
    ])
    await trx("stock_transfer_line")
      .where({ transfer_key: payload.transferKey, inventory_item_id: itemId })
      .update({ received })
    if (received !== Number(sent))
      await trx("stock_discrepancy").insert({
        id: generateEntityId(undefined, "sdis"),
        op_key: key,
        inventory_item_id: itemId,
        location_id: terminal.locationId,
        shortfall: Number(sent) - received,
        remaining: Math.abs(Number(sent) - received),
        reason: "transfer",
        cause: "transfer_receive",
        due_at: new Date(at.getTime() + 3 * 24 * 60 * 60 * 1000),
      })
  }
  await trx("stock_transfer")
    .where({ key: payload.transferKey })
    .update({ received_key: key, received_at: at })
}
