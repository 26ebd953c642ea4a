import ts from "typescript"
import type { CallSites, FunctionNode } from "./call-sites.ts"
import { Collections, nameOf } from "./collections.ts"
import type { SourceProgram } from "./source-program.ts"

/** What the arguments of the calls that led here are. */
export type Scope = ReadonlyMap<ts.ParameterDeclaration, readonly Value[]>

/** A value of the program as far as it is known without running it; what is not known is left out. */
export type Value =
  | { readonly kind: "expression"; readonly node: ts.Expression; readonly scope: Scope }
  | { readonly kind: "function"; readonly node: FunctionNode; readonly scope: Scope }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "text"; readonly text: string }

const MOST_STEPS = 60
const MOST_VALUES = 200
const NOWHERE: Scope = new Map()

const CALLBACKS = new Set([
  "map",
  "flatMap",
  "forEach",
  "filter",
  "some",
  "every",
  "find",
  "toSorted",
  "sort",
])

/** Follows names, calls, properties and callbacks to the expressions that a value is made of. */
export class Values {
  readonly #program: SourceProgram
  readonly #calls: CallSites
  readonly #callers = new Map<ts.ParameterDeclaration, readonly Value[]>()
  readonly #collections: Collections
  #steps = 0

  constructor(program: SourceProgram, calls: CallSites) {
    this.#program = program
    this.#calls = calls
    this.#collections = new Collections(program, this)
  }

  /** All expressions that this one may stand for, each a literal or something that cannot be followed. */
  expand(node: ts.Expression, scope: Scope = NOWHERE): readonly Value[] {
    if (this.#steps > MOST_STEPS) return []
    this.#steps += 1
    try {
      return this.#expand(node, scope).slice(0, MOST_VALUES)
    } finally {
      this.#steps -= 1
    }
  }

  expandValue(value: Value): readonly Value[] {
    return value.kind === "expression" ? this.expand(value.node, value.scope) : [value]
  }

  /** What the array (or other iterable) consists of, whatever the order. */
  elements(node: ts.Expression, scope: Scope = NOWHERE): readonly Value[] {
    return this.#collections.elements(node, scope)
  }

  #expand(node: ts.Expression, scope: Scope): readonly Value[] {
    const inner = unwrap(node)
    if (inner !== node) return this.expand(inner, scope)
    if (ts.isConditionalExpression(node))
      return [...this.expand(node.whenTrue, scope), ...this.expand(node.whenFalse, scope)]
    if (ts.isBinaryExpression(node)) {
      const kind = node.operatorToken.kind
      if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
        return [...this.expand(node.left, scope), ...this.expand(node.right, scope)]
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken)
        return [{ kind: "text", text: "" }, ...this.expand(node.right, scope)]
    }
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return [{ kind: "function", node, scope }]
    const followed = this.#follow(node, scope)
    return followed.length > 0 ? followed : [{ kind: "expression", node, scope }]
  }

  #follow(node: ts.Expression, scope: Scope): readonly Value[] {
    if (ts.isIdentifier(node)) return this.declared(this.#program.symbolOf(node), scope)
    if (ts.isPropertyAccessExpression(node)) {
      const owners = this.expand(node.expression, scope)
      return owners.flatMap((owner) => this.#collections.property(owner, node.name.text))
    }
    if (ts.isElementAccessExpression(node)) return this.#collections.element(node, scope)
    if (ts.isCallExpression(node)) return this.#returned(node, scope)
    return []
  }

  /** What a name is declared to be. */
  declared(symbol: ts.Symbol | undefined, scope: Scope): readonly Value[] {
    const declaration = symbol?.valueDeclaration
    if (!symbol || !declaration) return []
    if (ts.isParameter(declaration)) return this.#argument(declaration, scope)
    if (ts.isFunctionDeclaration(declaration)) return [{ kind: "function", node: declaration, scope }]
    if (ts.isBindingElement(declaration)) return this.#bound(declaration, scope)
    if (ts.isVariableDeclaration(declaration)) return this.#variable(declaration, symbol, scope)
    return []
  }

  #variable(declaration: ts.VariableDeclaration, symbol: ts.Symbol, scope: Scope): readonly Value[] {
    const statement = declaration.parent.parent
    if (ts.isForOfStatement(statement)) return this.elements(statement.expression, scope)
    const first = declaration.initializer ? this.expand(declaration.initializer, scope) : []
    const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0
    return isConstant ? first : [...first, ...this.#assigned(declaration, symbol, scope)]
  }

  #assigned(declaration: ts.VariableDeclaration, symbol: ts.Symbol, scope: Scope): readonly Value[] {
    const found: Value[] = []
    const look = (node: ts.Node): void => {
      if (
        ts.isBinaryExpression(node) &&
        ts.isIdentifier(node.left) &&
        (node.operatorToken.kind === ts.SyntaxKind.EqualsToken ||
          node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken) &&
        this.#program.symbolOf(node.left) === symbol
      )
        found.push(...this.expand(node.right, scope))
      ts.forEachChild(node, look)
    }
    look(declaration.getSourceFile())
    return found
  }

  /** What a parameter may be: the argument of this call, the elements that a callback gets, or any caller's argument. */
  #argument(parameter: ts.ParameterDeclaration, scope: Scope): readonly Value[] {
    const given = scope.get(parameter)
    if (given) return given.flatMap((value) => this.expandValue(value))
    const known = this.#callers.get(parameter)
    if (known) return known
    this.#callers.set(parameter, [])
    const values = [...this.#fromCallers(parameter), ...this.#fromReceiver(parameter)]
    if (parameter.initializer) values.push(...this.expand(parameter.initializer))
    this.#callers.set(parameter, values)
    return values
  }

  #fromCallers(parameter: ts.ParameterDeclaration): readonly Value[] {
    const position = parameter.parent.parameters.indexOf(parameter)
    return this.#calls.of(parameter.parent as FunctionNode).flatMap((call): readonly Value[] => {
      if (parameter.dotDotDotToken)
        return [
          {
            kind: "list",
            items: call.arguments.slice(position).flatMap((node) => this.#collections.item(node)),
          },
        ]
      const argument = call.arguments[position]
      return argument && !ts.isSpreadElement(argument) ? this.expand(argument) : []
    })
  }

  #fromReceiver(parameter: ts.ParameterDeclaration): readonly Value[] {
    const call = parameter.parent.parent
    if (
      !ts.isCallExpression(call) ||
      !ts.isPropertyAccessExpression(call.expression) ||
      !CALLBACKS.has(call.expression.name.text) ||
      parameter.parent.parameters[0] !== parameter
    )
      return []
    return this.elements(call.expression.expression)
  }

  #bound(element: ts.BindingElement, scope: Scope): readonly Value[] {
    const pattern = element.parent
    const owner = pattern.parent
    const owners = ts.isBindingElement(owner)
      ? this.#bound(owner, scope)
      : ts.isParameter(owner)
        ? this.#argument(owner, scope)
        : this.#variableOf(owner, scope)
    const found = ts.isArrayBindingPattern(pattern)
      ? owners.flatMap((value) => this.#collections.itemAt(value, pattern.elements.indexOf(element)))
      : owners.flatMap((value) =>
          this.#collections.property(value, nameOf(element.propertyName ?? element.name)),
        )
    return element.initializer ? [...found, ...this.expand(element.initializer, scope)] : found
  }

  #variableOf(declaration: ts.VariableDeclaration, scope: Scope): readonly Value[] {
    const statement = declaration.parent.parent
    if (ts.isForOfStatement(statement)) return this.elements(statement.expression, scope)
    return declaration.initializer ? this.expand(declaration.initializer, scope) : []
  }

  #returned(call: ts.CallExpression, scope: Scope): readonly Value[] {
    const callee = unwrap(call.expression)
    if (!ts.isIdentifier(callee) && !ts.isPropertyAccessExpression(callee)) return []
    return this.expand(callee, scope).flatMap((target): readonly Value[] => {
      if (target.kind !== "function") return []
      const inside = new Map(target.scope)
      target.node.parameters.forEach((parameter, position) => {
        const given = parameter.dotDotDotToken
          ? [
              {
                kind: "list" as const,
                items: call.arguments.slice(position).flatMap((a) => this.#collections.item(a, scope)),
              },
            ]
          : call.arguments.slice(position, position + 1).flatMap((a) => this.#collections.item(a, scope))
        if (given.length > 0) inside.set(parameter, given)
      })
      return this.returns(target.node, inside)
    })
  }

  /** What a function may return. */
  returns(node: FunctionNode, scope: Scope): readonly Value[] {
    const { body } = node
    if (!body) return []
    if (!ts.isBlock(body)) return this.expand(body, scope)
    const found: Value[] = []
    const look = (inner: ts.Node): void => {
      if (ts.isReturnStatement(inner) && inner.expression) found.push(...this.expand(inner.expression, scope))
      if (!ts.isFunctionLike(inner)) ts.forEachChild(inner, look)
    }
    body.statements.forEach(look)
    return found
  }
}

/** The expression itself, without brackets, assertions of types and `await`. */
export function unwrap(node: ts.Expression): ts.Expression {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node)
  )
    return unwrap(node.expression)
  return node
}
