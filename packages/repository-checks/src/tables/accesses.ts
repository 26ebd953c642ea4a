import ts from "typescript"
import { indexCalls, type CallSites } from "./call-sites.ts"
import { readModels, type Models } from "./models.ts"
import { QueryBuilders } from "./query-builders.ts"
import type { SourceProgram } from "./source-program.ts"
import { readSql, UNKNOWN_TABLES, type Mode, type TableUse } from "./sql-tables.ts"
import type { Place } from "./sql-syntax.ts"
import { HOLE, Texts } from "./texts.ts"
import { TableNames, type TableName } from "./table-names.ts"
import { isMigration } from "./units.ts"
import { Values, unwrap } from "./values.ts"

/** How a table is reached: written as SQL, by knex's builder, by a module's service, or by `query.graph`. */
export type Way = "sql" | "builder" | "service" | "graph"

/** One place in the source that reads or writes a table (or a view). */
export interface Access {
  readonly path: string
  readonly line: number
  readonly table: string
  readonly mode: Mode
  readonly way: Way
}

export interface Finding {
  readonly path: string
  readonly line: number
  readonly what: string
}

const RAW = /^(raw|(or|and)?[wW]hereRaw|joinRaw|fromRaw|havingRaw|orderByRaw|groupByRaw)$/
const DRIVER = /^(query|execute)$/
const LOOKS_LIKE_SQL = /^\s*(select|insert|update|delete|with|truncate|lock|merge)\b/i
const FROM_RAW = /^(from|into|table|fromRaw)$/
const TABLE_ARGUMENT =
  /^(from|into|table|using|updateFrom|batchInsert|(left|right|inner|full|cross)?(Outer)?[jJ]oin|(left|right|full)OuterJoin)$/
const JOIN = /join$/i
/** Methods whose table is always read, or always written, whatever else the query does. */
const MODES: readonly (readonly [RegExp, Mode])[] = [
  [/join$|^using$|^updateFrom$/i, "read"],
  [/^batchInsert$/, "write"],
]

/** Reads, call by call, which tables the sources name. */
export class AccessReader {
  readonly accesses: Access[] = []
  readonly findings: Finding[] = []
  readonly #program: SourceProgram
  readonly texts: Texts
  readonly #names: TableNames
  readonly #builders: QueryBuilders
  readonly #models: Models
  readonly #calls: CallSites
  #known: ReadonlySet<string> = new Set()

  constructor(program: SourceProgram) {
    this.#program = program
    this.#calls = indexCalls(program)
    const values = new Values(program, this.#calls)
    this.texts = new Texts(values)
    this.#builders = new QueryBuilders(program, this.#calls, values)
    this.#names = new TableNames(values, this.texts, this.#builders)
    this.#models = readModels(program)
  }

  /** @param known names that are tables wherever a query may name one */
  readAll(known: ReadonlySet<string>): this {
    this.#known = known
    for (const file of this.#program.files) if (!isMigration(this.#program.pathOf(file))) this.#look(file)
    return this
  }

  #look(node: ts.Node): void {
    if (ts.isCallExpression(node)) this.#readCall(node)
    ts.forEachChild(node, (child) => this.#look(child))
  }

  #readCall(call: ts.CallExpression): void {
    const [first] = call.arguments
    if (!first) return
    if (!ts.isPropertyAccessExpression(call.expression)) return this.#readBeginning(call, first)
    const method = call.expression.name.text
    if (RAW.test(method)) this.#readRaw(call, first)
    else if (DRIVER.test(method)) this.#readDriver(call, first)
    else if (method === "graph") this.#readGraph(call, first)
    else if (TABLE_ARGUMENT.test(method)) this.#readTableArgument(call, first, method)
    else if (this.#builders.isConnection(call.expression)) this.#readBeginning(call, first)
    const service = this.#models.methodOf(method)
    if (service) this.#note(call, service.table, service.mode, "service")
  }

  // SQL ---------------------------------------------------------------------------------------------------------

  #readRaw(call: ts.CallExpression, sql: ts.Expression): void {
    const passed = this.#passedOn(call, sql)
    if (passed) for (const caller of passed) this.#readRaw(caller.call, caller.sql)
    else this.#readSql(call, this.texts.of(sql), placeOf(call))
  }

  /** A function in `shared/` that hands SQL on to the database does not ask by itself: whoever calls it does. */
  #passedOn(
    call: ts.CallExpression,
    sql: ts.Expression,
  ): readonly { call: ts.CallExpression; sql: ts.Expression }[] | undefined {
    const inner = unwrap(sql)
    if (!this.#program.pathOf(call).includes("/src/shared/") || !ts.isIdentifier(inner)) return undefined
    const parameter = this.#program.symbolOf(inner)?.valueDeclaration
    if (!parameter || !ts.isParameter(parameter)) return undefined
    const position = parameter.parent.parameters.indexOf(parameter)
    return this.#calls.of(parameter.parent as ts.FunctionLikeDeclaration).flatMap((caller) => {
      const argument = caller.arguments[position]
      return argument ? [{ call: caller, sql: argument }] : []
    })
  }

  #readDriver(call: ts.CallExpression, sql: ts.Expression): void {
    const texts = this.texts.of(sql)
    if (texts.some((text) => LOOKS_LIKE_SQL.test(text))) this.#readSql(call, texts, "statement")
  }

  #readSql(call: ts.CallExpression, texts: readonly string[], place: Place): void {
    for (const text of texts) {
      if (text.replaceAll(HOLE, "").trim() === "") {
        this.#find(call, "runs SQL that cannot be read from the source")
        continue
      }
      const { uses, parsed } = readSql(text, place)
      if (!parsed) this.#find(call, `runs SQL that PostgreSQL's grammar does not take: ${shortened(text)}`)
      for (const use of uses) this.#noteUse(call, use)
    }
  }

  #noteUse(call: ts.CallExpression, { table, mode }: TableUse): void {
    if (this.#names.hiddenAt(call).has(table)) return
    if (UNKNOWN_TABLES.includes(table)) this.#find(call, "names a table that cannot be read from the source")
    else this.#note(call, table, mode, "sql")
  }

  // Knex's builder ------------------------------------------------------------------------------------------------

  #readBeginning(call: ts.CallExpression, table: ts.Expression): void {
    if (!this.#builders.beginsQuery(call)) return
    const names = this.#names.of(table)
    const isSure = this.#builders.isConnection(call.expression)
    if (isSure || names.every((name) => name.table !== undefined)) this.#noteNames(call, names)
  }

  #readTableArgument(call: ts.CallExpression, table: ts.Expression, method: string): void {
    const receiver = (call.expression as ts.PropertyAccessExpression).expression
    // `Array.from`, `path.join` and the joining of texts are no queries.
    if (ts.isIdentifier(receiver) && /^([A-Z]|path$)/.test(receiver.text)) return
    if (JOIN.test(method) && call.arguments.length < 2) return
    const names = this.#names.of(table)
    if (!this.#builders.isQuery(call) && !names.some((name) => this.#known.has(name.table ?? ""))) return
    this.#noteNames(call, names, MODES.find(([methods]) => methods.test(method))?.[1])
  }

  #noteNames(call: ts.CallExpression, names: readonly TableName[], mode?: Mode): void {
    const hidden = this.#names.hiddenAt(call)
    for (const { table, schema } of names)
      if (table === undefined) this.#find(call, "names a table that cannot be read from the source")
      else if (schema !== undefined || !hidden.has(table))
        this.#note(call, table, mode ?? (this.#builders.writes(call) ? "write" : "read"), "builder")
  }

  // Medusa's ways in ----------------------------------------------------------------------------------------------

  #readGraph(call: ts.CallExpression, question: ts.Expression): void {
    const entity = this.#property(question, "entity")
    const fields = this.#property(question, "fields")
    const names = entity ? this.texts.of(entity) : []
    const paths = fields ? this.texts.ofElements(fields) : [""]
    for (const name of names)
      for (const path of paths)
        for (const table of this.#models.tablesOf(name, path)) this.#note(call, table, "read", "graph")
  }

  #property(question: ts.Expression, name: string): ts.Expression | undefined {
    const node = unwrap(question)
    if (!ts.isObjectLiteralExpression(node)) return undefined
    for (const property of node.properties) {
      if (property.name?.getText() !== name) continue
      if (ts.isPropertyAssignment(property)) return property.initializer
      if (ts.isShorthandPropertyAssignment(property)) return this.#valueOf(property)
    }
    return undefined
  }

  /** `{ fields }` stands for the constant of that name, which the property's own symbol does not lead to. */
  #valueOf(property: ts.ShorthandPropertyAssignment): ts.Expression {
    const value = this.#program.checker.getShorthandAssignmentValueSymbol(property)?.valueDeclaration
    return value && ts.isVariableDeclaration(value) && value.initializer ? value.initializer : property.name
  }

  // -----------------------------------------------------------------------------------------------------------------

  #note(node: ts.Node, table: string, mode: Mode, way: Way): void {
    this.accesses.push({
      path: this.#program.pathOf(node),
      line: this.#program.lineOf(node),
      table,
      mode,
      way,
    })
  }

  #find(node: ts.Node, what: string): void {
    this.findings.push({ path: this.#program.pathOf(node), line: this.#program.lineOf(node), what })
  }
}

/** Whether a raw piece of SQL stands as a table: `.fromRaw("…")`, `.from(trx.raw("…"))`. */
const placeOf = (call: ts.CallExpression): Place =>
  [call, call.parent].some((one) => FROM_RAW.test(methodOf(one))) ? "from" : "statement"

const methodOf = (node: ts.Node): string =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : ""

const shortened = (text: string): string =>
  text.replaceAll(HOLE, "…").replace(/\s+/g, " ").trim().slice(0, 120)
