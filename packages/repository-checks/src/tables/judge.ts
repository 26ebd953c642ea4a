import { DOMAINS_FILE, type Domains } from "../repository.ts"
import { judgeList, shrinkingList, type ShrinkingList } from "../shrinking-list.ts"
import { pairOf, isForeign, RULES_FILE, type TableFact, type TableRules } from "./table-rules.ts"

export interface Surveyed {
  readonly facts: readonly TableFact[]
  /** Our tables with the part of the backend that creates each. */
  readonly homes: ReadonlyMap<string, string>
}

const REWRITE = "npm run check:tables -- --write"

/** All that is wrong with who reads and writes which table, a sentence each. */
export function judgeTables(surveyed: Surveyed, rules: TableRules, domains: Domains): readonly string[] {
  return [
    ...judgeOwners(surveyed.homes, rules, domains),
    ...judgeNames(surveyed, rules),
    ...judgeBorders(surveyed, rules),
    ...judgeList(
      `${RULES_FILE}, "foreignWrites"`,
      rules.foreignWrites,
      used(surveyed, rules, "write"),
      REWRITE,
    ),
    ...judgeList(`${RULES_FILE}, "foreignReads"`, rules.foreignReads, used(surveyed, rules, "read"), REWRITE),
  ]
}

function judgeOwners(
  homes: ReadonlyMap<string, string>,
  { owners }: TableRules,
  { order, beside }: Domains,
): readonly string[] {
  const known = new Set([...order, ...beside, "http"])
  const without = [...homes]
    .filter(([table]) => owners[table] === undefined)
    .map(
      ([table, home]) =>
        `${home} creates table ${table}, which belongs to nobody: name its domain under "owners" in ${RULES_FILE}.`,
    )
  const wrong = Object.entries(owners).flatMap(([table, owner]) => {
    if (!homes.has(table))
      return [`${RULES_FILE} gives an owner to ${table}, which no migration creates: take the line out.`]
    return known.has(owner)
      ? []
      : [`${RULES_FILE} gives table ${table} to "${owner}", which is no domain of ${DOMAINS_FILE}.`]
  })
  return [...without, ...wrong]
}

/** A name that is neither ours nor Medusa's is a slip, or a table that nobody wrote down. */
function judgeNames({ facts, homes }: Surveyed, { coreTables }: TableRules): readonly string[] {
  const named = new Set(facts.map(({ table }) => table))
  const unknown = facts
    .filter(({ table }) => !homes.has(table) && !coreTables.includes(table))
    .map(
      ({ place, table }) =>
        `${place}: names table ${table}, which none of our migrations creates. If it is Medusa's, an upgrade may change it: ` +
        `ask Medusa's module for it, or name it under "coreTables" in ${RULES_FILE} and in docs/medusa-upgrade.md.`,
    )
  const unused = coreTables
    .filter((table) => !named.has(table))
    .map(
      (table) => `${RULES_FILE}: no SQL names Medusa's table ${table} any more: take it out of "coreTables".`,
    )
  return [...unknown, ...unused]
}

function judgeBorders({ facts, homes }: Surveyed, rules: TableRules): readonly string[] {
  return facts
    .filter((fact) => isForeign(fact, rules, homes))
    .flatMap((fact) => {
      const { entries } = fact.mode === "write" ? rules.foreignWrites : rules.foreignReads
      return entries.includes(pairOf(fact)) ? [] : [sentenceOf(fact, rules.owners[fact.table] ?? "nobody")]
    })
}

export function sentenceOf({ unit, table, mode, place }: TableFact, owner: string): string {
  const where = `backend/src/domains/${owner}`
  return mode === "write"
    ? `${place}: ${unit} writes table ${table} of ${owner}. The write belongs to a command in ${where}, ` +
        `called from here or handed in from above.`
    : `${place}: ${unit} reads table ${table} of ${owner}, and "${pairOf({ unit, table })}" is not in ${RULES_FILE}. ` +
        `The query belongs to ${where}, called from here or its answer handed in from above.`
}

const used = ({ facts, homes }: Surveyed, rules: TableRules, mode: TableFact["mode"]): ReadonlySet<string> =>
  new Set(facts.filter((fact) => fact.mode === mode && isForeign(fact, rules, homes)).map(pairOf))

/** The lists as the code needs them today, and the pairs that were not in them. */
export function listsOf(
  surveyed: Surveyed,
  rules: TableRules,
): { rules: TableRules; added: readonly string[] } {
  const writes = shrinkingList(used(surveyed, rules, "write"))
  const reads = shrinkingList(used(surveyed, rules, "read"))
  const newOf = (now: ShrinkingList, before: ShrinkingList, mode: string): readonly string[] =>
    now.entries.filter((pair) => !before.entries.includes(pair)).map((pair) => `${pair} (${mode})`)
  const added = [...newOf(writes, rules.foreignWrites, "write"), ...newOf(reads, rules.foreignReads, "read")]
  const named = new Set(surveyed.facts.map(({ table }) => table))
  return {
    added,
    rules: {
      owners: Object.fromEntries(Object.entries(rules.owners).sort(([a], [b]) => (a < b ? -1 : 1))),
      coreTables: rules.coreTables.filter((table) => named.has(table)),
      foreignWrites: writes,
      foreignReads: reads,
    },
  }
}
