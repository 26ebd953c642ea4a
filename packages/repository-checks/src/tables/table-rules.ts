import type { ShrinkingList } from "../shrinking-list.ts"
import type { Mode } from "./sql-tables.ts"

/** `backend/tables.json`. */
export interface TableRules {
  /** Each of our tables with the one domain that writes it. */
  readonly owners: Readonly<Record<string, string>>
  /** Tables of Medusa's that our SQL names; each may change with a release of Medusa. */
  readonly coreTables: readonly string[]
  /** Writes over a border that stand today, `domain -> table`. The list only becomes shorter. */
  readonly foreignWrites: ShrinkingList
  /** Reads over a border, `domain -> table`. The list only becomes shorter. */
  readonly foreignReads: ShrinkingList
}

export const RULES_FILE = "backend/tables.json"

/** A read or write of a table (never a view) by a part of the backend, with a place to show. */
export interface TableFact {
  readonly unit: string
  readonly table: string
  readonly mode: Mode
  readonly place: string
}

export const pairOf = ({ unit, table }: Pick<TableFact, "unit" | "table">): string => `${unit} -> ${table}`

/** Programs that are started by hand; they lay and look through anything. */
const BY_HAND = new Set(["demo", "scripts"])

/**
 * Whether a fact goes over a border: of a table that another domain owns. A module works on the tables that its own
 * migrations make, whichever domain they serve.
 */
export function isForeign(
  { unit, table }: Pick<TableFact, "unit" | "table">,
  { owners }: Pick<TableRules, "owners">,
  homes: ReadonlyMap<string, string>,
): boolean {
  // A table without an owner is a problem of its own.
  if (BY_HAND.has(unit) || owners[table] === undefined) return false
  return homes.has(table) && owners[table] !== unit && homes.get(table) !== unit
}
