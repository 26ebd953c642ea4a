import { BOUND_NAME } from "./placeholders.ts"
import { parseSql, plpgsqlQueries, tokensOf, type Place, type SqlNode, type Statement } from "./sql-syntax.ts"

export type Mode = "read" | "write"

export interface TableUse {
  readonly table: string
  readonly mode: Mode
}

export interface SqlReading {
  readonly uses: readonly TableUse[]
  /** Whether PostgreSQL's grammar took the text; else its words were looked through. */
  readonly parsed: boolean
}

/** Names that stand for a piece of SQL that is not known, or not there. */
export const UNKNOWN_TABLES: readonly string[] = ["__unknown__", BOUND_NAME]

const SYSTEM = /^(pg_catalog|information_schema)$/
const WRITES = new Set(["InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt", "TruncateStmt"])
const DEFINITIONS = new Set(["CreateStmt", "AlterTableStmt", "IndexStmt", "RenameStmt"])
/** `for update of x` names an alias, `set constraints x` a constraint. */
const WITHOUT_TABLES = new Set(["LockingClause", "ConstraintsSetStmt"])

/** The tables that a text of SQL reads and writes, by PostgreSQL's own grammar. */
export function readSql(text: string, place: Place = "statement"): SqlReading {
  const statements = parseSql(text, place)
  if (!statements) return { uses: usesByWords(text), parsed: false }
  const uses: TableUse[] = []
  let parsed = true
  for (const statement of statements) {
    walk(statement.node, new Set(), "read", uses)
    const body = readBody(statement)
    uses.push(...body.uses)
    parsed &&= body.parsed
  }
  return { uses: unique(uses), parsed }
}

const unique = (uses: readonly TableUse[]): readonly TableUse[] => [
  ...new Map(uses.map((use) => [`${use.mode} ${use.table}`, use])).values(),
]

type Names = ReadonlySet<string>

function walk(node: unknown, ctes: Names, mode: Mode, uses: TableUse[]): void {
  if (Array.isArray(node)) return node.forEach((item) => walk(item, ctes, mode, uses))
  if (typeof node !== "object" || node === null) return
  for (const [kind, value] of Object.entries(node as SqlNode)) walkKind(kind, value, ctes, mode, uses)
}

function walkKind(kind: string, value: unknown, ctes: Names, mode: Mode, uses: TableUse[]): void {
  if (kind === "RangeVar") return noteTable(value as RangeVar, ctes, mode, uses)
  if (WITHOUT_TABLES.has(kind)) return
  if (kind === "TypeCast") noteRowType(value as SqlNode, ctes, uses)
  if (kind === "DropStmt") return noteDropped(value as DropStatement, uses)
  if (typeof value !== "object" || value === null) return
  const { withClause, ...rest } = value as { withClause?: WithClause } & SqlNode
  const known = withClause ? walkWith(withClause, ctes, uses) : ctes
  if (!WRITES.has(kind) && !DEFINITIONS.has(kind))
    return walk(Array.isArray(value) ? value : rest, known, "read", uses)
  const { relation, relations, ...others } = rest as { relation?: RangeVar; relations?: unknown } & SqlNode
  if (relation) noteTable(relation, new Set(), "write", uses)
  if (relations) walk(relations, new Set(), "write", uses)
  walk(others, known, "read", uses)
}

interface RangeVar {
  readonly relname?: string
  readonly schemaname?: string
}

interface WithClause {
  readonly recursive?: boolean
  readonly ctes?: readonly { CommonTableExpr: { ctename: string; ctequery: SqlNode } }[]
}

/** A name of `with` hides a table of that name from what stands after it; `public.` brings the table back. */
function walkWith({ ctes = [], recursive }: WithClause, outer: Names, uses: TableUse[]): Names {
  const known = new Set(outer)
  if (recursive) for (const { CommonTableExpr } of ctes) known.add(CommonTableExpr.ctename)
  for (const { CommonTableExpr } of ctes) {
    walk(CommonTableExpr.ctequery, new Set(known), "read", uses)
    known.add(CommonTableExpr.ctename)
  }
  return known
}

function noteTable({ relname, schemaname }: RangeVar, ctes: Names, mode: Mode, uses: TableUse[]): void {
  if (relname === undefined || relname === "__frame__") return
  if (schemaname === undefined ? ctes.has(relname) || relname.startsWith("pg_") : SYSTEM.test(schemaname))
    return
  uses.push({ table: relname, mode })
}

/** `null::t` takes the columns of table `t`. Names of plain types are no tables and are left to whoever knows tables. */
function noteRowType(cast: SqlNode, ctes: Names, uses: TableUse[]): void {
  const { typeName } = cast as { typeName?: { names?: { String?: { sval?: string } }[] } }
  const [name, ...more] = (typeName?.names ?? []).map(({ String: word }) => word?.sval ?? "")
  const table = more.length === 0 ? name : name === "public" ? more[0] : undefined
  if (table && !ctes.has(table)) uses.push({ table: `type ${table}`, mode: "read" })
}

interface DropStatement {
  readonly removeType?: string
  readonly objects?: readonly { List?: { items: readonly { String?: { sval: string } }[] } }[]
}

function noteDropped({ removeType, objects = [] }: DropStatement, uses: TableUse[]): void {
  if (removeType !== "OBJECT_TABLE" && removeType !== "OBJECT_VIEW") return
  for (const { List } of objects) {
    const table = List?.items.at(-1)?.String?.sval
    if (table) uses.push({ table, mode: "write" })
  }
}

const NO_BODY: SqlReading = { uses: [], parsed: true }

/** What the body of a `create function` or a `do` block uses. */
function readBody({ node, text }: Statement): SqlReading {
  const definition = node.DoStmt ?? node.CreateFunctionStmt
  if (!definition) return NO_BODY
  const { language, body = "" } = bodyOf(definition as BodyStatement)
  const queries = language === "sql" ? [body] : plpgsqlQueries(text)
  if (!queries) return { uses: usesByWords(body), parsed: false }
  // An assignment: `x := expression`.
  const read = queries.map((query) => readSql(query.replace(/^\s*\w+(\.\w+)?\s*:=/, "select ")))
  return { uses: read.flatMap(({ uses }) => uses), parsed: read.every(({ parsed }) => parsed) }
}

interface BodyStatement {
  readonly args?: readonly Option[]
  readonly options?: readonly Option[]
}

interface Option {
  readonly DefElem: {
    readonly defname: string
    readonly arg?: { String?: { sval: string }; List?: { items: readonly { String?: { sval: string } }[] } }
  }
}

function bodyOf({ args, options }: BodyStatement): { language: string; body: string | undefined } {
  const option = (name: string): string | undefined => {
    const arg = (args ?? options ?? []).find(({ DefElem }) => DefElem.defname === name)?.DefElem.arg
    return arg?.String?.sval ?? arg?.List?.items[0]?.String?.sval
  }
  return { language: option("language") ?? "plpgsql", body: option("as") }
}

/** For a text that has no reading: the names after the words that tables stand behind. */
function usesByWords(text: string): readonly TableUse[] {
  const tokens = tokensOf(text)
  const uses: TableUse[] = []
  tokens.forEach(({ text: word }, at) => {
    const previous = tokens[at - 1]?.text.toLowerCase()
    const mode = modeAfter(word.toLowerCase(), previous)
    if (!mode) return
    let position = at + 1
    while (/^(only|lateral|\(|table)$/i.test(tokens[position]?.text ?? "")) position += 1
    const name = tokens[tokens[position + 1]?.text === "." ? position + 2 : position]
    if (name && /^["a-z_]/i.test(name.text)) uses.push({ table: name.text.replaceAll('"', ""), mode })
  })
  return unique(uses)
}

function modeAfter(word: string, previous: string | undefined): Mode | undefined {
  if (word === "from") return previous === "delete" ? "write" : "read"
  if (word === "into") return "write"
  if (word === "update")
    return previous === "for" || previous === "do" || previous === "key" ? undefined : "write"
  if (word === "truncate") return "write"
  return word === "join" || word === "using" ? "read" : undefined
}
