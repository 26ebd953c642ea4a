import { readdirSync } from "node:fs"
import { join } from "node:path"

import { STAGE_NAMES, type StageName } from "./stages.ts"

export const HTTP_TESTS = join("backend", "test", "http")

/** What `npm test -- …` asks for. */
export interface Arguments {
  readonly stages: readonly StageName[]
  /** Parts of names of the test files to run; none means all. */
  readonly files: readonly string[]
  /** Only what the changes since this revision can touch. */
  readonly since: string | undefined
  /** Write what was seen into the table of `docs/testing.md`. */
  readonly writeTable: boolean
}

export const USAGE =
  `npm test -- [${STAGE_NAMES.join("] [")}] [DOMAIN …] [FILE …] [--since REVISION] [--write-table]\n` +
  "  a domain is a folder of backend/test/http; behind a stage any other word is a part of the names of test files"

/** Folders of HTTP tests, one for each domain that has some. */
export function httpDomains(root: string): string[] {
  return readdirSync(join(root, HTTP_TESTS), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "support")
    .map(({ name }) => name)
    .sort()
}

/** Reads the command line. Answers the word that it cannot read instead, if there is one. */
export function readArguments(
  argv: readonly string[],
  domains: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Arguments | string {
  const stages = new Set<StageName>()
  const files: string[] = []
  let since: string | undefined
  let writeTable = env.OCOP_WRITE_TABLE === "1"
  const words = [...argv]
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--since") {
      since = words.shift()
      if (since === undefined) return word
    } else if (word.startsWith("--since=")) since = word.slice("--since=".length)
    else if (word === "--write-table") writeTable = true
    else if (isStage(word)) stages.add(word)
    else if (domains.includes(word) && (stages.size === 0 || stages.has("http"))) {
      stages.add("http")
      files.push(`test/http/${word}/`)
    } else if (!word.startsWith("-") && (stages.size > 0 || /[./]/.test(word))) files.push(word)
    else return word
  }
  const wanted = STAGE_NAMES.filter((name) => stages.size === 0 || stages.has(name))
  return { stages: wanted, files, since, writeTable }
}

const isStage = (word: string): word is StageName => (STAGE_NAMES as readonly string[]).includes(word)
