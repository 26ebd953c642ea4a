import ts from "typescript"
import type { SourceProgram } from "./source-program.ts"
import type { Scope, Value, Values } from "./values.ts"

const NOWHERE: Scope = new Map()
/** Methods of arrays that leave the elements as they are. */
const SAME_ELEMENTS = new Set([
  "filter",
  "slice",
  "sort",
  "toSorted",
  "reverse",
  "toReversed",
  "flat",
  "values",
])

/** Looks into arrays and objects: their elements and properties, also through `map`, spreads and `Object.entries`. */
export class Collections {
  readonly #program: SourceProgram
  readonly #values: Values

  constructor(program: SourceProgram, values: Values) {
    this.#program = program
    this.#values = values
  }

  elements(node: ts.Expression, scope: Scope = NOWHERE): readonly Value[] {
    const pushed = ts.isIdentifier(node) ? this.#pushed(node, scope) : []
    return [...this.#values.expand(node, scope).flatMap((value) => this.#elementsOf(value)), ...pushed]
  }

  #pushed(list: ts.Identifier, scope: Scope): readonly Value[] {
    const symbol = this.#program.symbolOf(list)
    const found: Value[] = []
    const look = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        /^(push|unshift)$/.test(node.expression.name.text) &&
        ts.isIdentifier(node.expression.expression) &&
        this.#program.symbolOf(node.expression.expression) === symbol
      )
        found.push(...node.arguments.flatMap((argument) => this.item(argument, scope)))
      ts.forEachChild(node, look)
    }
    if (symbol?.valueDeclaration) look(symbol.valueDeclaration.getSourceFile())
    return found
  }

  /** An argument or element as a value; a spread one as all that it spreads. */
  item(node: ts.Expression, scope: Scope = NOWHERE): readonly Value[] {
    if (ts.isSpreadElement(node)) return this.elements(node.expression, scope)
    return [{ kind: "expression", node, scope }]
  }

  /** The element of an array at a position that is known. */
  itemAt(value: Value, position: number): readonly Value[] {
    if (value.kind === "list") return value.items.slice(position, position + 1)
    if (value.kind !== "expression" || !ts.isArrayLiteralExpression(value.node)) return []
    const node = value.node.elements[position]
    return node && !ts.isSpreadElement(node) ? this.#values.expand(node, value.scope) : []
  }

  #elementsOf(value: Value): readonly Value[] {
    if (value.kind === "list") return value.items
    if (value.kind !== "expression") return []
    const { node, scope } = value
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((item) => this.item(item, scope))
    if (ts.isNewExpression(node) && node.arguments?.[0]) return this.elements(node.arguments[0], scope)
    return ts.isCallExpression(node) ? this.#elementsOfCall(node, scope) : []
  }

  #elementsOfCall(node: ts.CallExpression, scope: Scope): readonly Value[] {
    if (!ts.isPropertyAccessExpression(node.expression)) return []
    const { expression: receiver, name } = node.expression
    const [first] = node.arguments
    if (ts.isIdentifier(receiver) && receiver.text === "Object" && first) {
      const properties = this.#values.expand(first, scope).flatMap((owner) => this.#properties(owner))
      if (name.text === "values") return properties.map(([, value]) => value)
      if (name.text === "keys") return properties.map(([key]) => ({ kind: "text", text: key }))
      return properties.map(([key, value]) => ({ kind: "list", items: [{ kind: "text", text: key }, value] }))
    }
    if (SAME_ELEMENTS.has(name.text)) return this.elements(receiver, scope)
    if (name.text === "concat")
      return [receiver, ...node.arguments].flatMap((list) => this.elements(list, scope))
    if ((name.text !== "map" && name.text !== "flatMap") || !first) return []
    const items = this.elements(receiver, scope)
    const made = this.#values
      .expand(first, scope)
      .flatMap((callback) => (callback.kind === "function" ? this.#mapped(callback, items) : []))
    return name.text === "map" ? made : made.flatMap((value) => this.#elementsOf(value))
  }

  #mapped(callback: Value & { kind: "function" }, items: readonly Value[]): readonly Value[] {
    const [parameter] = callback.node.parameters
    if (!parameter || items.length === 0) return this.#values.returns(callback.node, callback.scope)
    return items.flatMap((item) =>
      this.#values.returns(callback.node, new Map([...callback.scope, [parameter, [item]]])),
    )
  }

  /** `list[i]` and `table[key]`: with an unknown key, all that is there. */
  element(node: ts.ElementAccessExpression, scope: Scope): readonly Value[] {
    const keys = this.#values
      .expand(node.argumentExpression, scope)
      .flatMap((key) =>
        key.kind === "text"
          ? [key.text]
          : key.kind === "expression" && ts.isStringLiteralLike(key.node)
            ? [key.node.text]
            : [],
      )
    return this.#values.expand(node.expression, scope).flatMap((owner) => {
      const listed = this.#elementsOf(owner)
      if (listed.length > 0) return listed.flatMap((value) => this.#values.expandValue(value))
      return this.#properties(owner)
        .filter(([key]) => keys.length === 0 || keys.includes(key))
        .flatMap(([, value]) => this.#values.expandValue(value))
    })
  }

  property(owner: Value, name: string): readonly Value[] {
    return this.#properties(owner)
      .filter(([key]) => key === name)
      .flatMap(([, value]) => this.#values.expandValue(value))
  }

  #properties(owner: Value): readonly (readonly [string, Value])[] {
    if (owner.kind !== "expression" || !ts.isObjectLiteralExpression(owner.node)) return []
    const { scope } = owner
    return owner.node.properties.flatMap((property): readonly (readonly [string, Value])[] => {
      if (ts.isSpreadAssignment(property))
        return this.#values.expand(property.expression, scope).flatMap((value) => this.#properties(value))
      if (ts.isShorthandPropertyAssignment(property)) {
        const symbol = this.#program.checker.getShorthandAssignmentValueSymbol(property)
        const target =
          symbol && symbol.flags & ts.SymbolFlags.Alias
            ? this.#program.checker.getAliasedSymbol(symbol)
            : symbol
        return this.#values.declared(target, scope).map((value) => [property.name.text, value] as const)
      }
      const key = nameOf(property.name)
      if (ts.isPropertyAssignment(property))
        return [[key, { kind: "expression", node: property.initializer, scope }]]
      return ts.isMethodDeclaration(property) ? [[key, { kind: "function", node: property, scope }]] : []
    })
  }
}

export const nameOf = (name: ts.PropertyName | ts.BindingName): string =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : name.getText()
