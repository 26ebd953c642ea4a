import { existsSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import ts from "typescript"

/** The backend's sources with a checker that resolves names across files. */
export interface SourceProgram {
  readonly files: readonly ts.SourceFile[]
  readonly checker: ts.TypeChecker
  /** Path of a file from the root of the repository, with forward slashes. */
  pathOf(node: ts.Node): string
  lineOf(node: ts.Node): number
  /** The declaration that a name stands for, through imports and re-exports. */
  symbolOf(node: ts.Node): ts.Symbol | undefined
}

const options: ts.CompilerOptions = {
  noLib: true,
  types: [],
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/**
 * Reads `folder` of a repository. Only relative imports are followed: names of packages say nothing about tables, and
 * without their declarations the program stands in a second or two.
 */
export function readSources(root: string, folder = "backend/src"): SourceProgram {
  const paths = ts.sys
    .readDirectory(join(root, folder), [".ts"], ["**/node_modules", "**/admin"])
    .filter((path) => !isTest(path))
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options, true),
    getCurrentDirectory: () => root,
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => ({ resolvedModule: resolveRelative(containing, text) })),
  }
  const program = ts.createProgram({ rootNames: paths, options, host })
  const checker = program.getTypeChecker()
  const known = new Set(paths.map((path) => resolve(path)))
  return {
    files: program.getSourceFiles().filter((file) => known.has(resolve(file.fileName))),
    checker,
    pathOf: (node) => relative(root, node.getSourceFile().fileName).replaceAll("\\", "/"),
    lineOf: (node) => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1,
    symbolOf: (node) => {
      const symbol = checker.getSymbolAtLocation(node)
      return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    },
  }
}

function resolveRelative(containing: string, name: string): ts.ResolvedModuleFull | undefined {
  if (!name.startsWith(".")) return undefined
  const base = join(dirname(containing), name.replace(/\.js$/, ""))
  const found = [`${base}.ts`, join(base, "index.ts"), base].find(
    (path) => path.endsWith(".ts") && existsSync(path),
  )
  return found === undefined
    ? undefined
    : { resolvedFileName: found, extension: ts.Extension.Ts, isExternalLibraryImport: false }
}
