import { readdirSync } from "node:fs"
import { join } from "node:path"
import { readJson, report, ROOT } from "../repository.ts"
import { judgeList, shrinkingList, writeJson, type ShrinkingList } from "../shrinking-list.ts"
import { ALLOWED_NAMES, FORBIDDEN_WORDS } from "./forbidden-words.ts"
import { namesOf, wordsOf, type Name } from "./names.ts"

const LIST_FILE = "packages/repository-checks/src/words/present-words.json"
const REWRITE = "npm run check:words -- --write"

interface Offence {
  /** Without its path, so that a file that moves stays the same offence. */
  readonly entry: string
  readonly sentence: string
}

const WHAT: Readonly<Record<Name["kind"], string>> = {
  file: "file or folder",
  export: "export",
  route: "route",
  test: "test",
}

function offencesOf({ kind, name, place }: Name): readonly Offence[] {
  const words = wordsOf(name)
  if (ALLOWED_NAMES.some(({ pattern }) => pattern.test(words))) return []
  return FORBIDDEN_WORDS.filter(({ plainInTitles }) => kind !== "test" || !plainInTitles).flatMap(
    ({ pattern, standard }) => {
      const word = pattern.exec(words)?.[0]
      if (word === undefined) return []
      return [
        {
          entry: `${kind}: ${name}`,
          sentence: `${place}: the ${WHAT[kind]} "${name}" has the word "${word}". The trade's term is: ${standard}.`,
        },
      ]
    },
  )
}

/** `npm run check:words [-- --write [--accept]]`: `--write` takes out what stands no more, new ones only with `--accept`. */
export async function main(root: string, argv: readonly string[]): Promise<void> {
  const packages = readdirSync(join(root, "packages"))
  const offences = namesOf(root, packages).flatMap(offencesOf)
  const list = readJson<ShrinkingList>(root, LIST_FILE)
  const added = offences.filter(({ entry }) => !list.entries.includes(entry))
  const present = new Set(offences.map(({ entry }) => entry))
  if (!argv.includes("--write"))
    return report(
      [...added.map(({ sentence }) => sentence), ...judgeList(LIST_FILE, list, present, REWRITE)],
      `words: ${present.size} of the names that stand`,
    )
  const accept = argv.includes("--accept")
  await writeJson(
    root,
    LIST_FILE,
    shrinkingList(accept ? present : list.entries.filter((entry) => present.has(entry))),
  )
  report(accept ? [] : added.map(({ sentence }) => sentence), `words: ${LIST_FILE} is written`)
}

if (import.meta.main) await main(ROOT, process.argv.slice(2))
