import ts from "typescript"
import type { SourceProgram } from "./source-program.ts"

export type FunctionNode = ts.FunctionLikeDeclaration

/** Who calls which function by its name, in the whole program. */
export interface CallSites {
  of(declaration: FunctionNode): readonly ts.CallExpression[]
}

/** The nodes whose symbol names this function: its own, or the constant or property that holds it. */
function namesOf(node: FunctionNode): readonly ts.Node[] {
  const { parent } = node
  const own = node.name ? [node.name] : []
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return [...own, parent.name]
  return own
}

export function indexCalls(program: SourceProgram): CallSites {
  const calls = new Map<ts.Symbol, ts.CallExpression[]>()
  const note = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression
      const symbol =
        ts.isIdentifier(callee) || ts.isPrivateIdentifier(callee) ? program.symbolOf(callee) : undefined
      if (symbol) calls.set(symbol, [...(calls.get(symbol) ?? []), node])
    }
    ts.forEachChild(node, note)
  }
  program.files.forEach(note)
  return {
    of: (declaration) =>
      namesOf(declaration).flatMap((name) => calls.get(program.symbolOf(name) as ts.Symbol) ?? []),
  }
}
