import ts from "typescript"
import { filesBelow } from "../files.ts"
import { exportedNames, parseFile, placeOf } from "../syntax.ts"

/** A route by its method and path, e.g. `GET /store/orders/:id`, with the place where it is written. */
export interface Endpoint {
  readonly name: string
  readonly path: string
  readonly place: string
}

const API = "backend/src/api"
const CONTRACTS = "packages/contracts/src/routes"
const METHOD = /^(GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD)$/

/** Medusa makes a route of each method that a `route.ts` exports, at the path of its folders. */
export function routesOf(root: string): readonly Endpoint[] {
  return filesBelow(root, API)
    .filter((path) => /\/route\.(ts|js)$/.test(path))
    .flatMap((file) => {
      const path = file
        .slice(API.length)
        .replace(/\/route\.\w+$/, "")
        .replace(/\[(\w+)\]/g, ":$1")
      return exportedNames(parseFile(root, file))
        .filter(({ name }) => METHOD.test(name))
        .map(({ name, node }) => ({ name: `${name} ${path}`, path, place: placeOf(node) }))
    })
}

const contractFiles = (root: string): readonly string[] =>
  filesBelow(root, CONTRACTS).filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path))

/** Every `route({ method, path, … })` of the contracts. */
export function contractsOf(root: string): readonly Endpoint[] {
  return contractFiles(root).flatMap((path) => {
    const found: Endpoint[] = []
    const look = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === "route") {
        const [method, of] = ["method", "path"].map((name) => textOf(node.arguments[0], name))
        found.push({ name: `${method} ${of}`, path: of ?? "", place: placeOf(node) })
      }
      ts.forEachChild(node, look)
    }
    look(parseFile(root, path))
    return found
  })
}

function textOf(contract: ts.Expression | undefined, name: string): string | undefined {
  if (!contract || !ts.isObjectLiteralExpression(contract)) return undefined
  const property = contract.properties.find((one) => one.name?.getText() === name)
  return property && ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
    ? property.initializer.text
    : undefined
}

/** Exported lists of contracts that `routes` does not spread. */
export function unlistedOf(root: string): readonly Endpoint[] {
  const index = `${CONTRACTS}/index.ts`
  const spread = new Set<string>()
  const look = (node: ts.Node): void => {
    if (ts.isSpreadAssignment(node)) spread.add(node.expression.getText())
    ts.forEachChild(node, look)
  }
  look(parseFile(root, index))
  return contractFiles(root)
    .filter((path) => path !== index)
    .flatMap((path) => exportedNames(parseFile(root, path)))
    .filter(({ name, node }) => /Routes$/.test(name) && !spread.has(name) && /\broute\(/.test(node.getText()))
    .map(({ name, node }) => ({ name, path: "", place: placeOf(node) }))
}
