import { HOLE } from "./texts.ts"

/** The name that stands where knex puts one of its own (`??`, `:name:`). */
export const BOUND_NAME = "__bound_name__"

const QUOTED = /^(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$)/

/**
 * Makes PostgreSQL's placeholders of knex's: `?` and `:name` become `$1`, `??` and `:name:` become a name. What is quoted
 * or a comment stays; a hole in it is a word.
 */
export function toPostgres(sql: string): string {
  let rest = sql
  let made = ""
  const take = (length: number, text: string): void => {
    made += text
    rest = rest.slice(length)
  }
  while (rest.length > 0) {
    const quoted = QUOTED.exec(rest)?.[0]
    if (quoted) {
      take(quoted.length, quoted.replaceAll(HOLE, "x"))
      continue
    }
    const bound = /^(?:\?\?|:[a-z]\w*:(?!:))/i.exec(rest)?.[0]
    const value = /^:[a-z]\w*/i.exec(rest)?.[0]
    if (bound) take(bound.length, BOUND_NAME)
    else if (rest.startsWith("\\?")) take(2, "?")
    else if (rest.startsWith("?")) take(1, "$1")
    else if (rest.startsWith("::")) take(2, "::")
    else if (value) take(value.length, "$1")
    else take(1, rest[0] ?? "")
  }
  return made
}
