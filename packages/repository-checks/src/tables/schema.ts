import ts from "typescript"
import { parseSql, plpgsqlQueries, type SqlNode, type Statement } from "./sql-syntax.ts"
import { readSql } from "./sql-tables.ts"
import type { SourceProgram } from "./source-program.ts"
import type { Texts } from "./texts.ts"
import { isMigration, unitOf } from "./units.ts"

/** Our own tables and views, as the migrations and the SQL that runs at the start leave them. */
export interface Schema {
  /** Each table with the part of the backend that creates it, e.g. `modules/review`. */
  readonly tables: ReadonlyMap<string, string>
  /** Each view with the tables and views that it is made of. */
  readonly views: ReadonlyMap<string, readonly string[]>
}

/** The tables behind a name: a table's own, a view's base tables. */
export function baseTables(schema: Pick<Schema, "views">, name: string): readonly string[] {
  const parts = schema.views.get(name)
  return parts ? [...new Set(parts.flatMap((part) => baseTables(schema, part)))] : [name]
}

/** Reads every SQL text of migrations, in the order in which they run, then that of modules that lay tables at start. */
export function readSchema(program: SourceProgram, texts: Texts): Schema {
  const tables = new Map<string, string>()
  const views = new Map<string, readonly string[]>()
  const files = [...program.files].sort((a, b) => orderOf(program, a).localeCompare(orderOf(program, b)))
  for (const file of files)
    for (const sql of sqlOf(file, texts, isMigration(program.pathOf(file)) ? "addSql" : "raw"))
      if (/\b(create|alter|drop)\b/i.test(sql))
        for (const statement of parseSql(sql) ?? [])
          define(statement, unitOf(program.pathOf(file)), tables, views)
  return { tables, views }
}

/** Migrations go by their class, whatever their module; all other SQL comes after them. */
function orderOf(program: SourceProgram, file: ts.SourceFile): string {
  const path = program.pathOf(file)
  return isMigration(path) ? `1 ${path.replace(/^.*\//, "")}` : `2 ${path}`
}

function sqlOf(file: ts.SourceFile, texts: Texts, method: string): readonly string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && node.name.getText() === "down") return
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.arguments[0])
      if (node.expression.name.text === method) found.push(...texts.of(node.arguments[0]))
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}

function define(
  { node, text }: Statement,
  home: string,
  tables: Map<string, string>,
  views: Map<string, readonly string[]>,
): void {
  const [[kind, value] = ["", {}]] = Object.entries(node)
  const statement = value as Definition
  if (kind === "CreateStmt" && statement.relation?.relpersistence !== "t")
    tables.set(statement.relation?.relname ?? "", home)
  if (kind === "ViewStmt")
    views.set(
      statement.view?.relname ?? "",
      readSql(text)
        .uses.map(({ table }) => table)
        .filter((table) => !table.startsWith("type ")),
    )
  if (kind === "RenameStmt" && /OBJECT_(TABLE|VIEW)$/.test(statement.renameType ?? ""))
    rename(statement.relation?.relname ?? "", statement.newname ?? "", tables, views)
  if (kind === "DropStmt")
    for (const { List } of statement.objects ?? []) {
      const name = List?.items?.at(-1)?.String?.sval ?? ""
      tables.delete(name)
      views.delete(name)
    }
  if (kind === "DoStmt")
    for (const query of plpgsqlQueries(text) ?? [])
      if (/\b(create|alter|drop)\b/i.test(query))
        for (const inner of parseSql(query) ?? []) define(inner, home, tables, views)
}

interface Definition extends SqlNode {
  readonly relation?: { readonly relname?: string; readonly relpersistence?: string }
  readonly view?: { readonly relname?: string }
  readonly renameType?: string
  readonly newname?: string
  readonly objects?: readonly { List?: { items?: readonly { String?: { sval?: string } }[] } }[]
}

function rename(
  from: string,
  to: string,
  tables: Map<string, string>,
  views: Map<string, readonly string[]>,
): void {
  const known = views.get(from)
  if (known) views.delete(from)
  if (known) views.set(to, known)
  const home = tables.get(from)
  if (home !== undefined && tables.delete(from)) tables.set(to, home)
  for (const [view, parts] of views)
    if (parts.includes(from))
      views.set(
        view,
        parts.map((part) => (part === from ? to : part)),
      )
}
