import ts from "typescript"
import type { CallSites, FunctionNode } from "./call-sites.ts"
import type { SourceProgram } from "./source-program.ts"
import { unwrap, type Values } from "./values.ts"

/** A call in a chain of knex's query builder: `trx("t")`, `.join("t", …)`, `.raw("…")`. */
export interface ChainCall {
  readonly call: ts.CallExpression
  readonly method: string
}

const CONNECTION_NAME = /^#?(trx|tx|transaction|database|db|knex|connection|pg)$/i
const CONNECTION_TYPE = /\bKnex\b/
/** What only a query builder has; `join`, `from` and the like are known by what they are called with. */
const BUILDER_METHODS = new Set(
  `where whereIn whereNot whereNotIn whereNull whereNotNull whereExists whereRaw andWhere whereBetween select first
   insert onConflict returning increment decrement truncate forUpdate orderBy groupBy pluck columns innerJoin leftJoin`.split(
    /\s+/,
  ),
)
/** Methods that hand a builder to a callback. */
const BUILDER_CALLBACK = /(where|having|on|with|join|from|select|union)\w*$/i
const WRITING = new Set([
  "insert",
  "update",
  "delete",
  "del",
  "truncate",
  "upsert",
  "increment",
  "decrement",
  "merge",
])

/** The calls after this one in its chain: `trx("t").where(…).update(…)`. */
export function callsAfter(start: ts.Expression): { calls: readonly ChainCall[]; end: ts.Expression } {
  const calls: ChainCall[] = []
  let end: ts.Expression = start
  for (;;) {
    const { parent } = end
    const outer = parent.parent
    if (
      ts.isPropertyAccessExpression(parent) &&
      parent.expression === end &&
      ts.isCallExpression(outer) &&
      outer.expression === parent
    ) {
      calls.push({ call: outer, method: parent.name.text })
      end = outer
    } else if (ts.isExpression(parent) && unwrap(parent) === unwrap(end) && parent !== end) end = parent
    else return { calls, end }
  }
}

/** The calls before this one in its chain, and what the chain begins with. */
export function callsBefore(call: ts.CallExpression): { calls: readonly ChainCall[]; start: ts.Expression } {
  const calls: ChainCall[] = []
  let start: ts.Expression = call
  while (ts.isCallExpression(start) && ts.isPropertyAccessExpression(start.expression)) {
    const receiver = unwrap(start.expression.expression)
    if (ts.isCallExpression(receiver) && ts.isPropertyAccessExpression(receiver.expression))
      calls.push({ call: receiver, method: receiver.expression.name.text })
    start = receiver
  }
  return { calls, start }
}

export class QueryBuilders {
  readonly #program: SourceProgram
  readonly #calls: CallSites
  readonly #values: Values

  constructor(program: SourceProgram, calls: CallSites, values: Values) {
    this.#program = program
    this.#calls = calls
    this.#values = values
  }

  /** Whether an expression is knex itself or a transaction of it. */
  isConnection(node: ts.Expression): boolean {
    const inner = unwrap(node)
    if (ts.isCallExpression(inner)) return /^(databaseOf|transaction)$/.test(nameOf(inner.expression))
    if (CONNECTION_NAME.test(nameOf(inner))) return true
    if (!ts.isIdentifier(inner)) return false
    const declaration = this.#program.symbolOf(inner)?.valueDeclaration
    if (!declaration) return false
    if (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration)) {
      if (declaration.type) return CONNECTION_TYPE.test(declaration.type.getText())
      const { initializer } = declaration
      return initializer !== undefined && /^databaseOf$|PG_CONNECTION/.test(madeBy(initializer))
    }
    return false
  }

  /** Whether a call that has a name of a table as its argument begins a query: `trx("t")`. */
  beginsQuery(call: ts.CallExpression): boolean {
    if (this.isConnection(call.expression)) return true
    const { parent } = call
    return (
      ts.isPropertyAccessExpression(parent) &&
      parent.expression === call &&
      BUILDER_METHODS.has(parent.name.text) &&
      !ts.isPropertyAccessExpression(call.expression)
    )
  }

  /** Whether a call belongs to a chain of knex's: on a connection, or on the builder that a callback gets. */
  isQuery(call: ts.CallExpression): boolean {
    const { start } = callsBefore(call)
    if (start.kind === ts.SyntaxKind.ThisKeyword || this.#startsQuery(start)) return true
    return ts.isIdentifier(start) && this.#isBuilder(start)
  }

  #startsQuery(start: ts.Expression): boolean {
    if (this.isConnection(start)) return true
    return ts.isCallExpression(start) && (this.beginsQuery(start) || this.#returnsQuery(start))
  }

  #returnsQuery(call: ts.CallExpression): boolean {
    return this.#values.expand(call).some((value) => {
      if (value.kind !== "expression" || !ts.isCallExpression(value.node)) return false
      const { start } = callsBefore(value.node)
      return this.isConnection(start) || (ts.isCallExpression(start) && this.beginsQuery(start))
    })
  }

  #isBuilder(name: ts.Identifier): boolean {
    const declaration = this.#program.symbolOf(name)?.valueDeclaration
    if (!declaration) return false
    if (ts.isParameter(declaration)) {
      if (declaration.type) return /\b(Knex|QueryBuilder)\b/.test(declaration.type.getText())
      const callback = declaration.parent.parent
      return ts.isCallExpression(callback) && BUILDER_CALLBACK.test(nameOf(callback.expression))
    }
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return false
    const made = unwrap(declaration.initializer)
    return ts.isCallExpression(made) && this.#startsQuery(callsBefore(made).start)
  }

  /** Whether the query that this call belongs to writes its table, also where the builder is finished elsewhere. */
  writes(call: ts.CallExpression): boolean {
    return (
      callsBefore(call).calls.some(({ method }) => WRITING.has(method)) || this.#writesAfter(call, new Set())
    )
  }

  #writesAfter(start: ts.Expression, seen: Set<ts.Node>): boolean {
    if (seen.has(start)) return false
    seen.add(start)
    const { calls, end } = callsAfter(start)
    if (calls.some(({ method }) => WRITING.has(method))) return true
    const { parent } = end
    if (ts.isVariableDeclaration(parent) && parent.initializer === end)
      return this.#usesOf(parent.name).some((use) => this.#writesAfter(use, seen))
    const returning = ts.isReturnStatement(parent)
      ? enclosingFunction(parent)
      : ts.isArrowFunction(parent) && parent.body === end
        ? parent
        : undefined
    return returning !== undefined && this.#calls.of(returning).some((use) => this.#writesAfter(use, seen))
  }

  #usesOf(name: ts.BindingName): readonly ts.Identifier[] {
    if (!ts.isIdentifier(name)) return []
    const symbol = this.#program.symbolOf(name)
    const uses: ts.Identifier[] = []
    const look = (node: ts.Node): void => {
      if (
        ts.isIdentifier(node) &&
        node !== name &&
        node.text === name.text &&
        this.#program.symbolOf(node) === symbol
      )
        uses.push(node)
      ts.forEachChild(node, look)
    }
    look(name.getSourceFile())
    return uses
  }
}

function enclosingFunction(node: ts.Node): FunctionNode | undefined {
  const { parent } = node
  if (ts.isFunctionLike(parent)) return "body" in parent ? (parent as FunctionNode) : undefined
  return ts.isSourceFile(parent) ? undefined : enclosingFunction(parent)
}

function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text
  return ts.isPropertyAccessExpression(node) ? node.name.text : ""
}

function madeBy(node: ts.Expression): string {
  const inner = unwrap(node)
  if (!ts.isCallExpression(inner)) return ""
  const name = nameOf(inner.expression)
  return name === "resolve" ? (inner.arguments[0]?.getText() ?? "") : name
}
