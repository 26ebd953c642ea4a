import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProblemCode, TerminalOperation } from "@ocop/contracts"
import { rowsOf } from "../../../shared/database"
import type { TerminalScope } from "../../sales-points/terminals/terminal-scope"

/**
 * Operation context: what one operation may use, its transaction and its terminal, and nothing of another sales point.
 */
export interface OperationContext {
  readonly trx: Knex.Transaction
  readonly terminal: TerminalScope
  readonly operation: TerminalOperation
  readonly at: Date
  /** Transit stock location: goods between two sales points. */
  readonly transitId: string
}

/** Refusal: the operation is wrong, and no retry helps. */
export class Refusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code)
  }
}

export interface Wait {
  readonly for: "operation" | "item" | "sequence"
  readonly key: string
}

/** Deferral: the operation is right, but something that belongs before it has not arrived yet. */
export class Deferral extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly wait: Wait,
  ) {
    super(code)
  }
}

export interface Move {
  readonly itemId: string
  readonly locationId: string
  readonly delta: number
  readonly lotId?: string | null | undefined
}

/**
 * Locks the inventory levels in one global order, so that operations never deadlock.
 *
 * @param create for goods that come in; others must have a level already
 */
export async function lockLevels(
  { trx }: Pick<OperationContext, "trx">,
  places: readonly { itemId: string; locationId: string }[],
  create: boolean,
): Promise<void> {
  const items = places.map(({ itemId }) => itemId)
  const locations = places.map(({ locationId }) => locationId)
  const known = await rowsOf<{ id: string }>(
    trx,
    "select id from inventory_item where id = any(?) and deleted_at is null",
    [items],
  )
  const ids = new Set(known.map(({ id }) => id))
  if (items.some((id) => !ids.has(id))) throw new Refusal("stock_item_unknown")
  const levels = await rowsOf<{ place: string }>(
    trx,
    "select place from stock_ledger_lock(?, ?, ?) as place",
    [items, locations, create],
  )
  const locked = new Set(
    // A row that a parallel operation has just inserted may not be in this statement's snapshot yet.
    create
      ? places.map(({ itemId, locationId }) => `${itemId} ${locationId}`)
      : levels.map(({ place }) => place),
  )
  const absent = places.find(({ itemId, locationId }) => !locked.has(`${itemId} ${locationId}`))
  if (absent) throw new Deferral("stock_item_not_here", { for: "item", key: absent.itemId })
}

/** Moves stock, line by line in the given order, so that every movement records its lot. Levels must be locked. */
export async function move({ trx }: OperationContext, moves: readonly Move[]): Promise<void> {
  const some = moves.filter(({ delta }) => delta !== 0)
  if (some.length === 0) return
  await trx.raw(
    `select stock_ledger_move(line.item, line.place, line.delta, line.lot)
       from (select * from unnest(?::text[], ?::text[], ?::int[], ?::text[]) with ordinality
               as line (item, place, delta, lot, at) order by at) line`,
    [
      some.map(({ itemId }) => itemId),
      some.map(({ locationId }) => locationId),
      some.map(({ delta }) => delta),
      some.map(({ lotId }) => lotId ?? null),
    ] as never,
  )
}

/**
 * Whether every earlier operation of the terminal has arrived.
 *
 * @returns true when no earlier sequence number is missing and none is deferred
 */
export async function hasAllBefore(trx: Knex, terminalId: string, seq: number): Promise<boolean> {
  const [row] = await rowsOf<{ count: string }>(
    trx,
    `select (select count(*) from stock_operation
              where terminal_id = :terminal and seq < :seq and outcome <> 'parked')
          + (select count(*) from terminal, unnest(resent_seqs) resent
              where terminal.id = :terminal and resent < :seq) as count`,
    { terminal: terminalId, seq },
  )
  return Number(row?.count ?? 0) === seq - 1
}
