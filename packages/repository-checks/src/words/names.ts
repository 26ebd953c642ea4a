import ts from "typescript"
import { filesBelow } from "../files.ts"
import { exists } from "../repository.ts"
import { exportedNames, parseFile, placeOf } from "../syntax.ts"

/** Something that carries a name: a file or folder, an exported definition, a key of a route table, a test. */
export interface Name {
  readonly kind: "file" | "export" | "route" | "test"
  readonly name: string
  readonly place: string
}

const FOLDERS = ["backend/src", "backend/test", "storefront/src", "storefront/server", "e2e"]
/** Route tables of the contracts: a key there is the name of an operation, in the client and in the API's description. */
const ROUTE_TABLES = "packages/contracts/src/routes/"
const TEST = /\.(test|spec)\.tsx?$/
const SOURCE = /\.(ts|tsx|mts|mjs|cjs)$/
/** This check names what it forbids. */
const OWN = "packages/repository-checks/src/words/"
const TITLED = /^(describe|it|test)\b/

/** All names in the sources of the backend, the storefront, the packages and the tests. */
export function namesOf(root: string, packages: readonly string[]): readonly Name[] {
  return [...FOLDERS, ...packages.map((name) => `packages/${name}/src`)]
    .filter((folder) => exists(root, folder))
    .flatMap((folder) =>
      filesBelow(root, folder)
        .filter((path) => !path.startsWith(OWN))
        .flatMap((path) => namesOfFile(root, folder, path)),
    )
}

function namesOfFile(root: string, folder: string, path: string): readonly Name[] {
  const segments = path.slice(folder.length + 1).split("/")
  const files = segments.map((name, at): Name => ({
    kind: "file",
    name,
    place: [folder, ...segments.slice(0, at + 1)].join("/"),
  }))
  if (!SOURCE.test(path)) return files
  const file = parseFile(root, path)
  const exported = exportedNames(file).map(({ name, node }): Name => ({
    kind: "export",
    name,
    place: placeOf(node),
  }))
  return [
    ...files,
    ...exported,
    ...(path.startsWith(ROUTE_TABLES) ? routeKeysOf(file) : []),
    ...(TEST.test(path) ? titlesOf(file) : []),
  ]
}

/** Keys whose value is a call of `route`. */
function routeKeysOf(file: ts.SourceFile): readonly Name[] {
  const found: Name[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      ts.isCallExpression(node.initializer) &&
      node.initializer.expression.getText() === "route"
    )
      found.push({ kind: "route", name: node.name.getText(), place: placeOf(node) })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function titlesOf(file: ts.SourceFile): readonly Name[] {
  const found: Name[] = []
  const look = (node: ts.Node): void => {
    const [title] = ts.isCallExpression(node) ? node.arguments : []
    if (ts.isCallExpression(node) && title && TITLED.test(node.expression.getText()))
      if (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))
        found.push({ kind: "test", name: title.getText().slice(1, -1), place: placeOf(node) })
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}

/** `makeDoor`, `make-door.ts` and `MAKE_DOOR` are `make door`. */
export const wordsOf = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/[^\p{L}\d]+/gu, " ")
    .toLowerCase()
    .trim()
