import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readJson, report, ROOT } from "../repository.ts"
import { AccessReader } from "./accesses.ts"
import { sentenceOf } from "./judge.ts"
import { baseTables, readSchema, type Schema } from "./schema.ts"
import { readSources } from "./source-program.ts"
import { readSql } from "./sql-tables.ts"
import { isForeign, pairOf, RULES_FILE, type TableFact, type TableRules } from "./table-rules.ts"
import { unitOf } from "./units.ts"

/** A statement that the database was asked while tests ran, with the source file that asked. */
export interface Witnessed {
  readonly file: string
  readonly sql: string
}

/** Every statement that goes over a border which is not in the list, a sentence each. */
export function judgeWitnessed(
  witnessed: readonly Witnessed[],
  schema: Schema,
  rules: TableRules,
): readonly string[] {
  const problems = new Map<string, string>()
  for (const { file, sql } of witnessed) {
    const { uses, parsed } = readSql(sql)
    if (!parsed)
      problems.set(
        sql,
        `${file}: PostgreSQL's grammar does not take what was asked here: ${sql.slice(0, 200)}`,
      )
    for (const { table, mode } of uses)
      for (const base of baseTables(schema, table)) {
        const fact: TableFact = { unit: unitOf(file), table: base, mode, place: file }
        if (isForeign(fact, rules, schema.tables) && !isListed(fact, rules))
          problems.set(
            `${mode} ${pairOf(fact)}`,
            `While tests ran, ${sentenceOf(fact, rules.owners[base] ?? "nobody")}`,
          )
      }
  }
  return [...problems.values()]
}

const isListed = (fact: TableFact, { foreignReads, foreignWrites }: TableRules): boolean =>
  (fact.mode === "write" ? foreignWrites : foreignReads).entries.includes(pairOf(fact))

export function readWitnessed(folder: string): readonly Witnessed[] {
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
  return [...new Set(lines)].filter((line) => line !== "").map((line) => JSON.parse(line) as Witnessed)
}

/** Holds what the HTTP tests saw at the database driver against the list that `check:tables` keeps. */
export function main(root: string, [folder = ""]: readonly string[]): void {
  const program = readSources(root)
  const schema = readSchema(program, new AccessReader(program).texts)
  const witnessed = readWitnessed(folder)
  const problems = judgeWitnessed(witnessed, schema, readJson<TableRules>(root, RULES_FILE))
  report(problems, `tables while tests ran: ${witnessed.length} statements`)
}

if (import.meta.main) main(ROOT, process.argv.slice(2))
