import { readDomains, readJson, report, ROOT } from "../repository.ts"
import { writeJson } from "../shrinking-list.ts"
import { judgeTables, listsOf } from "./judge.ts"
import { surveyTables, type Survey } from "./survey.ts"
import { isForeign, pairOf, RULES_FILE, type TableRules } from "./table-rules.ts"

const USAGE = `npm run check:tables [-- --core | --borders | --write [--accept]]
  --core     prints each file that names a table of Medusa's core, with the tables
  --borders  prints each read and write of another domain's table, with the place
  --write    takes pairs that nobody needs out of ${RULES_FILE}; new ones come in only with --accept
`

async function write(root: string, survey: Survey, rules: TableRules, accept: boolean): Promise<void> {
  const { rules: made, added } = listsOf(survey, rules)
  if (added.length > 0 && !accept) {
    const lines = added.map((pair) => `${pair}: the list only becomes shorter; --accept takes a new pair in.`)
    return report(lines, "")
  }
  await writeJson(root, RULES_FILE, made)
  process.stdout.write(`${RULES_FILE}: ${sizes(made)}\n`)
}

const sizes = ({ owners, foreignWrites, foreignReads }: TableRules): string =>
  `${Object.keys(owners).length} tables, ${foreignReads.most} foreign reads, ${foreignWrites.most} foreign writes`

/** File by file, the tables of Medusa's core in its SQL. */
function coreLines({ accesses, homes }: Survey): readonly string[] {
  const lines = accesses
    .filter(({ table }) => !homes.has(table))
    .map(({ path, table, mode }) => `${path} -> ${table}${mode === "write" ? " (write)" : ""}`)
  return [...new Set(lines)].sort()
}

function borderLines({ facts, homes }: Survey, rules: TableRules): readonly string[] {
  const lines = facts
    .filter((fact) => isForeign(fact, rules, homes))
    .map((fact) => `${fact.mode} ${pairOf(fact)} (${rules.owners[fact.table] ?? "?"}) ${fact.place}`)
  return [...new Set(lines)].sort()
}

export async function main(root: string, argv: readonly string[]): Promise<void> {
  const unknown = argv.find((word) => !["--core", "--borders", "--write", "--accept"].includes(word))
  if (unknown !== undefined) {
    process.stderr.write(USAGE)
    process.exitCode = 1
    return
  }
  const survey = surveyTables(root)
  const rules = readJson<TableRules>(root, RULES_FILE)
  const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join("\n")}\n`)
  if (argv.includes("--core")) return print(coreLines(survey))
  if (argv.includes("--borders")) return print(borderLines(survey, rules))
  if (argv.includes("--write")) return write(root, survey, rules, argv.includes("--accept"))
  const problems = [...survey.unread, ...judgeTables(survey, rules, readDomains(root))]
  report([...new Set(problems)], `tables: ${sizes(rules)}`)
}

if (import.meta.main) await main(ROOT, process.argv.slice(2))
