import { DOMAINS_FILE, exists, readDomains, report, ROOT, type Domains } from "../repository.ts"
import { filesBelow } from "../files.ts"
import { readImports, type DomainImport } from "./imports.ts"

/** What the code needed when the domains were cut; whatever comes after it names a decision. */
const MOST_PAIRS = 37

interface Pair {
  readonly from: string
  readonly to: string
}

const nameOf = ({ from, to }: Pair): string => `${from} -> ${to}`
const pairsOf = ({ pairs }: Domains): readonly Pair[] =>
  Object.entries(pairs).flatMap(([from, known]) => known.map((to) => ({ from, to })))

/**
 * What is wrong with the list of domains that may import each other. That nobody imports past the list is kept by
 * dependency-cruiser, which reads the same file.
 */
export function judgePairs(
  domains: Domains,
  imports: readonly DomainImport[],
  decisions: readonly string[],
): readonly string[] {
  const all = [...pairsOf(domains), ...domains.furtherPairs]
  const names = all.map(nameOf)
  const imported = new Set(imports.map(nameOf))
  const known = new Set([...domains.order, ...domains.beside])
  const problems = all.flatMap((pair, position) =>
    judgePair(pair, domains.order, known, imported, names.indexOf(nameOf(pair)) < position),
  )
  const undecided = domains.furtherPairs
    .filter(({ decision }) => !decisions.some((file) => file.startsWith(`${decision}-`)))
    .map(
      (pair) =>
        `${DOMAINS_FILE}: "${nameOf(pair)}" names decision ${pair.decision}, which is not in docs/decisions. A further pair needs a decision that says why.`,
    )
  const first = pairsOf(domains).length
  const grown =
    first > MOST_PAIRS
      ? [
          `${DOMAINS_FILE}: "pairs" has ${first} of at most ${MOST_PAIRS} pairs. A new one belongs to "furtherPairs", with its decision.`,
        ]
      : []
  return [...problems, ...undecided, ...grown]
}

function judgePair(
  pair: Pair,
  order: readonly string[],
  known: ReadonlySet<string>,
  imported: ReadonlySet<string>,
  isRepeated: boolean,
): readonly string[] {
  const name = nameOf(pair)
  const strangers = [pair.from, pair.to].filter((domain) => !known.has(domain))
  if (strangers.length > 0)
    return strangers.map(
      (domain) => `${DOMAINS_FILE}: "${name}" names ${domain}, which has no place in the order.`,
    )
  if (isRepeated) return [`${DOMAINS_FILE}: "${name}" stands there twice.`]
  const [from, to] = [order.indexOf(pair.from), order.indexOf(pair.to)]
  if (from >= 0 && to >= 0 && from >= to)
    return [
      `${DOMAINS_FILE}: "${name}" goes up: ${pair.to} stands above ${pair.from}. What ${pair.from} needs of it is handed in as a parameter, or belongs to a domain below both.`,
    ]
  return imported.has(name)
    ? []
    : [
        `${DOMAINS_FILE}: no file of ${pair.from} imports ${pair.to} any more. Take "${name}" out of the list.`,
      ]
}

export function main(root: string): void {
  const domains = readDomains(root)
  const imports = readImports(root)
  const decisions = exists(root, "docs/decisions")
    ? filesBelow(root, "docs/decisions").map((path) => path.replace(/^.*\//, ""))
    : []
  report(judgePairs(domains, imports, decisions), `pairs: ${imports.length} between domains`)
}

if (import.meta.main) main(ROOT)
