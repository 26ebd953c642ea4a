import { loadModule, parsePlPgSQLSync, parseSync, scanSync, type ScanToken } from "libpg-query"
import { HOLE } from "./texts.ts"
import { toPostgres } from "./placeholders.ts"

// PostgreSQL's own grammar, compiled to WebAssembly.
await loadModule()

/** A node of PostgreSQL's syntax tree: an object with one key, its kind, or plain fields. */
export type SqlNode = Readonly<Record<string, unknown>>

/** What may stand for a hole: a name, nothing, a condition, the next item of a list. */
const FILLINGS = ["__unknown__", "", "where true", "and true", ", __unknown__", "limit 1"]
const MOST_TRIES = 600

/** Where a piece of a statement may have its place. `%` is the piece. */
const FRAMES = [
  "select %",
  "select * from __frame__ where %",
  "select * from __frame__ %",
  "select * from %",
  "select * from __frame__ order by %",
  "with % select 1",
  "update __frame__ set %",
  "select 1 %",
]

/** Where a text stands: a statement of its own, or a table of a `from`. */
export type Place = "statement" | "from"

/** A statement with its own text. */
export interface Statement {
  readonly node: SqlNode
  readonly text: string
}

/** The statements of a text of SQL, whole or a piece of one; undefined if PostgreSQL's grammar does not take it. */
export function parseSql(text: string, place: Place = "statement"): readonly Statement[] | undefined {
  const sql = toPostgres(text)
  const frames = place === "from" ? ["select * from %", "%", ...FRAMES] : ["%", ...FRAMES]
  let tries = 0
  for (const filled of fillings(sql))
    for (const frame of frames) {
      tries += 1
      if (tries > MOST_TRIES) return undefined
      const statements = parsed(frame.replace("%", () => filled))
      if (statements) return statements
    }
  return undefined
}

function parsed(sql: string): readonly Statement[] | undefined {
  try {
    const { stmts = [] } = parseSync(sql) as { stmts?: RawStatement[] }
    // Places are counted in bytes.
    const bytes = Buffer.from(sql)
    return stmts.flatMap(({ stmt, stmt_location: start = 0, stmt_len: length = bytes.length }) =>
      stmt ? [{ node: stmt, text: bytes.subarray(start, start + length).toString() }] : [],
    )
  } catch {
    return undefined
  }
}

interface RawStatement {
  readonly stmt?: SqlNode
  readonly stmt_location?: number
  readonly stmt_len?: number
}

function* fillings(sql: string): Generator<string> {
  const [first = "", ...others] = sql.split(HOLE)
  if (others.length === 0) return yield first
  // The same for all first, then each on its own.
  for (const filling of FILLINGS) yield [first, ...others].join(filling)
  const counts = FILLINGS.length ** others.length
  for (let number = 0; number < counts; number += 1) {
    let left = number
    yield others.reduce((text, part) => {
      const filling = FILLINGS[left % FILLINGS.length] ?? ""
      left = Math.floor(left / FILLINGS.length)
      return `${text} ${filling} ${part}`
    }, first)
  }
}

/** The queries and expressions of a `create function` or `do` in PL/pgSQL; undefined if its grammar does not take it. */
export function plpgsqlQueries(statement: string): readonly string[] | undefined {
  const found: string[] = []
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look)
    if (typeof node !== "object" || node === null) return
    const { query } = node as { query?: unknown }
    if (typeof query === "string") found.push(query)
    Object.values(node).forEach(look)
  }
  try {
    look(parsePlPgSQLSync(statement))
    return found
  } catch {
    return undefined
  }
}

export function tokensOf(text: string): readonly ScanToken[] {
  try {
    return scanSync(toPostgres(text).replaceAll(HOLE, " __unknown__ ")).tokens
  } catch {
    return []
  }
}
