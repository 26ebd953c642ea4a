import ts from "typescript"
import { AccessReader, type Access, type Finding } from "./accesses.ts"
import type { Surveyed } from "./judge.ts"
import { baseTables, readSchema, type Schema } from "./schema.ts"
import { readSources, type SourceProgram } from "./source-program.ts"
import type { Texts } from "./texts.ts"
import { isMigration, unitOf } from "./units.ts"

export interface Survey extends Surveyed {
  readonly schema: Schema
  readonly accesses: readonly Access[]
  /** SQL that could not be read, a sentence each. */
  readonly unread: readonly string[]
}

/** Reads which part of the backend reads and writes which table. */
export function surveyTables(root: string): Survey {
  const program = readSources(root)
  const reader = new AccessReader(program)
  const schema = readSchema(program, reader.texts)
  reader.readAll(new Set([...schema.tables.keys(), ...schema.views.keys()]))
  const accesses = reader.accesses.flatMap((access): readonly Access[] => {
    // A cast to a row type names a table, or else one of PostgreSQL's own types.
    const type = /^type (.*)$/.exec(access.table)?.[1]
    if (type !== undefined && !schema.tables.has(type) && !schema.views.has(type)) return []
    return baseTables(schema, type ?? access.table).map((table) => ({ ...access, table }))
  })
  return {
    schema,
    accesses,
    homes: schema.tables,
    facts: accesses.map(({ path, line, table, mode }) => ({
      unit: unitOf(path),
      table,
      mode,
      place: `${path}:${line}`,
    })),
    unread: [...reader.findings.map(sentenceOf), ...unreadLiterals(program, reader.texts, schema)],
  }
}

const sentenceOf = ({ path, line, what }: Finding): string =>
  `${path}:${line}: ${what}. Write it as a literal, a constant, or a function of literals, so that its tables can be checked.`

/** SQL that names one of our tables and reaches no query that the reader knows would be SQL that nobody checks. */
function unreadLiterals(program: SourceProgram, texts: Texts, schema: Schema): readonly string[] {
  const names = [...schema.tables.keys(), ...schema.views.keys()].join("|")
  const behindWord = new RegExp(
    `\\b(from|join|into|update|using)\\s+(only\\s+)?("?public"?\\.)?"?(${names})"?(?!\\w)`,
    "i",
  )
  const found: string[] = []
  const look = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
    if (isText && !texts.read.has(node) && behindWord.test(node.getText()))
      found.push(
        `${program.pathOf(node)}:${program.lineOf(node)}: this SQL reaches no query that check:tables can follow. ` +
          "Hand it to the database as a literal, a constant, or a function of literals.",
      )
    ts.forEachChild(node, look)
  }
  program.files.filter((file) => !isMigration(program.pathOf(file))).forEach(look)
  return found
}
