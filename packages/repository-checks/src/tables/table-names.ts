import ts from "typescript"
import { callsAfter, callsBefore, type QueryBuilders } from "./query-builders.ts"
import { HOLE, type Texts } from "./texts.ts"
import { unwrap, type Values } from "./values.ts"

const COMMON_TABLE = /^with(Recursive|Materialized|NotMaterialized)?$/
const NAME = /^(?:"?(\w+)"?\.)?"?(\w+)"?(?:\s+(?:as\s+)?"?\w+"?)?$/i

export interface TableName {
  /** Undefined if the name is known only when the program runs. */
  readonly table: string | undefined
  readonly schema: string | undefined
}

/** The names that an argument of knex's may be: `"t"`, `"public.t as x"`, `{ x: "t" }`. */
export class TableNames {
  readonly #values: Values
  readonly #texts: Texts
  readonly #builders: QueryBuilders

  constructor(values: Values, texts: Texts, builders: QueryBuilders) {
    this.#values = values
    this.#texts = texts
    this.#builders = builders
  }

  /** A subquery or callback in the place of a name is read where it stands. */
  of(argument: ts.Expression): readonly TableName[] {
    return this.#textsOf(argument).map((text) => {
      const [, schema, table] = NAME.exec(text.trim()) ?? []
      return text.includes(HOLE) ? { table: undefined, schema: undefined } : { table, schema }
    })
  }

  #textsOf(argument: ts.Expression): readonly string[] {
    return this.#values.expand(argument).flatMap((value): readonly string[] => {
      if (value.kind === "text") return [value.text]
      if (value.kind !== "expression") return []
      const { node, scope } = value
      if (ts.isObjectLiteralExpression(node))
        return node.properties.flatMap((property) =>
          ts.isPropertyAssignment(property) ? this.#textsOf(property.initializer) : [],
        )
      const inner = unwrap(node)
      const isSubquery = ts.isCallExpression(inner) && this.#builders.isQuery(inner)
      return isSubquery ? [] : this.#texts.of(node, scope)
    })
  }

  /** Names that `.with("name", …)` gives in the chains around a call: they hide tables of the same name. */
  hiddenAt(call: ts.CallExpression): ReadonlySet<string> {
    const names = new Set<string>()
    for (let node: ts.Node = call; !ts.isStatement(node) && !ts.isSourceFile(node); node = node.parent)
      if (ts.isCallExpression(node))
        for (const { call: link, method } of [...callsBefore(node).calls, ...callsAfter(node).calls])
          if (COMMON_TABLE.test(method) && link.arguments[0])
            for (const name of this.#texts.of(link.arguments[0])) names.add(name)
    return names
  }
}
