import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

export function parseFile(root: string, path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.ESNext, true)
}

/** Where a node stands, as `path:line`. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

export interface ExportedName {
  readonly name: string
  readonly node: ts.Node
}

/** The names that a file exports by itself, with where they are declared. */
export function exportedNames(file: ts.SourceFile): readonly ExportedName[] {
  return file.statements.flatMap((statement): readonly ExportedName[] => {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    )
      return statement.exportClause.elements.map(({ name }) => ({ name: name.text, node: name }))
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap((node) => boundNames(node.name, node))
    const { name } = statement as { name?: ts.Identifier }
    return name ? [{ name: name.text, node: statement }] : []
  })
}

function boundNames(name: ts.BindingName, node: ts.Node): readonly ExportedName[] {
  if (ts.isIdentifier(name)) return [{ name: name.text, node }]
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(element.name, element) : [],
  )
}
