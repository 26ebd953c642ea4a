/** A file of Medusa's routes, and the words of the path that it answers; `[id]` stands for any word. */
export interface Route {
  readonly file: string
  readonly segments: readonly string[]
}

/** @returns the route of a file, or undefined if it is none */
export function routeOf(file: string): Route | undefined {
  const path = /^backend\/src\/api\/(.+)\/route\.ts$/.exec(file)?.[1]
  return path === undefined ? undefined : { file, segments: path.split("/") }
}

const isOpen = (segment: string): boolean => segment.startsWith("[")

/**
 * The routes that a text may call. A path counts with everything below it, since tests put paths together; a text that
 * names the table of routes may call any.
 */
export function callsIn(text: string, routes: readonly Route[]): Route[] {
  const actors = [...new Set(routes.map(({ segments }) => segments[0]!))]
  if (actors.length === 0) return []
  if (NAMES_THE_TABLE.test(text) || STARTS_WITH_A_PLACEHOLDER.test(text)) return [...routes]
  const calls = new RegExp(`(?<![\\w.])/(?:${actors.join("|")})(?![\\w-])[^\\s"'\`?]*`, "g")
  const paths = new Set([...text.replace(IMPORTS, "").matchAll(calls)].map(([path]) => path))
  return routes.filter((route) => [...paths].some((path) => leadsTo(path, route)))
}

const IMPORTS = /\bfrom ["'][^"']+["']/g
const NAMES_THE_TABLE = /import (?!type)[^;"']*\broutes\b[^"']*from "@ocop\/contracts"/
const STARTS_WITH_A_PLACEHOLDER = /`\/\$\{/

function leadsTo(path: string, { segments }: Route): boolean {
  const words = path.slice(1).split("/")
  // A placeholder may hold several words: what stands behind it is not compared.
  const cut = words.findIndex((word) => word.includes("${"))
  const known = cut < 0 ? words : words.slice(0, cut)
  const begun = cut < 0 ? "" : (words[cut]!.split("${")[0] ?? "")
  return (
    known.every((word, at) => {
      const segment = segments[at]
      if (segment === undefined) return word === ""
      return word === "" || isOpen(segment) || segment === word
    }) &&
    (begun === "" ||
      segments[known.length]?.startsWith(begun) === true ||
      isOpen(segments[known.length] ?? ""))
  )
}
