import ts from "typescript"
import type { SourceProgram } from "./source-program.ts"
import type { Mode } from "./sql-tables.ts"

/** What Medusa's own ways in (a module's service, `query.graph`) call the tables of our models. */
export interface Models {
  /** The table and the mode of a generated method, e.g. `updateCertificates`. */
  methodOf(name: string): { readonly table: string; readonly mode: Mode } | undefined
  /** The tables that a path of `query.graph` goes through, e.g. `listing.producer.name` from `product`. */
  tablesOf(entity: string, path: string): readonly string[]
}

interface Model {
  readonly table: string
  /** Names of relations with the table behind each. */
  readonly relations: Map<string, string>
}

const READING = /^(list|listAndCount|retrieve)(?=[A-Z])/
const WRITING = /^(create|update|upsert|delete|softDelete|restore)(?=[A-Z])/

export function readModels(program: SourceProgram): Models {
  const models = new Map<ts.Symbol, Model>()
  const services = new Map<string, string>()
  for (const file of program.files.filter((one) => program.pathOf(one).includes("/modules/")))
    eachCall(file, (call) => noteModel(program, call, models))
  for (const file of program.files.filter((one) => program.pathOf(one).includes("/modules/")))
    eachCall(file, (call) => noteService(program, call, models, services))
  const byTable = new Map([...models.values()].map((model) => [model.table, model]))
  return {
    methodOf(name) {
      const mode = READING.test(name) ? "read" : "write"
      const table = services.get(name.replace(READING, "").replace(WRITING, ""))
      return table !== undefined && (READING.test(name) || WRITING.test(name)) ? { table, mode } : undefined
    },
    tablesOf(entity, path) {
      const start = tableNamed(byTable, entity)
      const tables = start === undefined ? [] : [start]
      let at = start
      for (const step of path.split(".")) {
        at = byTable.get(at ?? "")?.relations.get(step) ?? tableNamed(byTable, step)
        if (at !== undefined) tables.push(at)
      }
      return tables
    },
  }
}

function eachCall(node: ts.Node, note: (call: ts.CallExpression) => void): void {
  if (ts.isCallExpression(node)) note(node)
  ts.forEachChild(node, (child) => eachCall(child, note))
}

/** `export const Listing = model.define("listing", { … })`, with calls after it. */
function noteModel(program: SourceProgram, call: ts.CallExpression, models: Map<ts.Symbol, Model>): void {
  const [name, fields] = call.arguments
  if (!/^model\s*\.define$/.test(call.expression.getText()) || !name || !ts.isStringLiteralLike(name)) return
  const symbol = program.symbolOf(declarationAround(call)?.name ?? call)
  if (!symbol) return
  const model = { table: name.text, relations: new Map<string, string>() }
  models.set(symbol, model)
  if (!fields || !ts.isObjectLiteralExpression(fields)) return
  for (const property of fields.properties)
    if (ts.isPropertyAssignment(property))
      eachCall(property.initializer, (relation) => {
        const target = relation.arguments[0]
        if (!/\b(hasMany|hasOne|belongsTo|manyToMany)$/.test(relation.expression.getText())) return
        if (!target || !ts.isArrowFunction(target) || !ts.isIdentifier(target.body)) return
        const table = tableOfModel(program, target.body)
        if (table !== undefined) model.relations.set(property.name.getText(), table)
      })
}

function declarationAround(node: ts.Node): ts.VariableDeclaration | undefined {
  if (ts.isVariableDeclaration(node)) return node
  return ts.isSourceFile(node) ? undefined : declarationAround(node.parent)
}

function tableOfModel(program: SourceProgram, name: ts.Identifier): string | undefined {
  const declaration = program.symbolOf(name)?.valueDeclaration
  return declaration && /\bmodel\s*\.define\(\s*"(\w+)"/.exec(declaration.getText())?.[1]
}

/** `class … extends MedusaService({ Producer, Listing })` makes `listProducers`, `createListings` and so on. */
function noteService(
  program: SourceProgram,
  call: ts.CallExpression,
  models: ReadonlyMap<ts.Symbol, Model>,
  services: Map<string, string>,
): void {
  const [listed] = call.arguments
  if (call.expression.getText() !== "MedusaService" || !listed || !ts.isObjectLiteralExpression(listed))
    return
  for (const property of listed.properties) {
    const symbol = ts.isShorthandPropertyAssignment(property)
      ? program.checker.getShorthandAssignmentValueSymbol(property)
      : ts.isPropertyAssignment(property)
        ? program.symbolOf(property.initializer)
        : undefined
    const target =
      symbol && symbol.flags & ts.SymbolFlags.Alias ? program.checker.getAliasedSymbol(symbol) : symbol
    const model = target && models.get(target)
    if (model) for (const name of pluralsOf(property.name?.getText() ?? "")) services.set(name, model.table)
  }
}

const pluralsOf = (name: string): readonly string[] => [
  name,
  `${name}s`,
  `${name}es`,
  name.replace(/y$/, "ies"),
  name.replace(/Person$/, "People"),
]

function tableNamed(models: ReadonlyMap<string, Model>, name: string): string | undefined {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return [...models.keys()].find((table) => pluralsOf(table).includes(snake))
}
