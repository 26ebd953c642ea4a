import ts from "typescript"
import { unwrap, type Scope, type Value, type Values } from "./values.ts"

/** Stands in a text for what is known only when the program runs. */
export const HOLE = "\uE000"

const MOST_TEXTS = 64
const SAME_TEXT = new Set([
  "trim",
  "trimStart",
  "trimEnd",
  "toString",
  "replace",
  "replaceAll",
  "toLowerCase",
  "slice",
])

/**
 * Puts alternatives side by side. Not every combination, only so many that each alternative stands in one of them: what
 * is asked of a text is which names are in it.
 */
function inARow(parts: readonly (readonly string[])[]): readonly string[] {
  const most = Math.min(MOST_TEXTS, Math.max(1, ...parts.map((part) => part.length)))
  const rows = Array.from({ length: most }, (_, row) =>
    parts.map((part) => part[row % part.length] ?? HOLE).join(""),
  )
  return [...new Set(rows)]
}

/** Reads the texts that an expression may be, and notes which literals it read. */
export class Texts {
  readonly #values: Values
  readonly read = new Set<ts.Node>()

  constructor(values: Values) {
    this.#values = values
  }

  of(node: ts.Expression, scope: Scope = new Map()): readonly string[] {
    return [...new Set(this.#values.expand(node, scope).flatMap((value) => this.#ofValue(value)))]
  }

  /** The texts of all elements of an array. */
  ofElements(node: ts.Expression, scope: Scope = new Map()): readonly string[] {
    return this.#values
      .elements(node, scope)
      .flatMap((item) => this.#values.expandValue(item))
      .flatMap((value) => this.#ofValue(value))
  }

  #ofValue(value: Value): readonly string[] {
    if (value.kind === "text") return [value.text]
    if (value.kind !== "expression") return [HOLE]
    const { scope } = value
    const node = unwrap(value.node)
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) {
      this.read.add(node)
      return [node.text]
    }
    if (ts.isTemplateExpression(node)) {
      this.read.add(node)
      return inARow([
        [node.head.text],
        ...node.templateSpans.flatMap(({ expression, literal }) => [
          this.of(expression, scope),
          [literal.text],
        ]),
      ])
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
      return inARow([this.of(node.left, scope), this.of(node.right, scope)])
    return ts.isCallExpression(node) ? this.#ofCall(node, scope) : [HOLE]
  }

  #ofCall(node: ts.CallExpression, scope: Scope): readonly string[] {
    if (!ts.isPropertyAccessExpression(node.expression)) return [HOLE]
    const { expression: receiver, name } = node.expression
    if (SAME_TEXT.has(name.text)) return this.of(receiver, scope)
    if (name.text !== "join") return [HOLE]
    const separator = node.arguments[0] ? (this.of(node.arguments[0], scope)[0] ?? ",") : ","
    const items = this.ofElements(receiver, scope).filter((text) => text !== "")
    return [items.length > 0 ? items.join(separator) : HOLE]
  }
}
