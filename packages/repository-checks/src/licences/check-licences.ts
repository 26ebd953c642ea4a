// Fails on any use of Medusa's proprietary parts (RBAC and auth-oidc, proprietary since 2.19.0) and on any
// direct dependency under a licence that we do not take.
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { readJson, report, ROOT } from "../repository.ts"

const FORBIDDEN = [
  { pattern: /@medusajs\/medusa\/rbac|@medusajs\/rbac/, what: "the proprietary RBAC module" },
  { pattern: /auth-oidc/, what: "the proprietary OIDC provider" },
  { pattern: /\b(definePolicies|checkPermissions|rbac_filter_fields)\b/, what: "the proprietary RBAC" },
  { pattern: /featureFlags\s*\.\s*rbac\b|\bMEDUSA_FF_RBAC\b/, what: "the proprietary RBAC flag" },
  { pattern: /featureFlags\s*:\s*\{[^}]*\brbac\s*:/, what: "the proprietary RBAC flag" },
]

/** This check and its test name what they forbid. */
const EXEMPT = /^packages\/repository-checks\/src\/licences\//
const SOURCE = /\.(ts|tsx|mts|cts|js|mjs|cjs|jsx|json)$/
const TAKEN =
  /^(MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|OFL-1\.1|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|PostgreSQL)$/

/** Shipped packages whose manifest does not name the licence; read by hand at the pinned version. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  "@medusajs/framework":
    "MIT except the RBAC and OIDC parts, which the rules above forbid (LICENSE in the package)",
  "@medusajs/medusa":
    "MIT except the RBAC and OIDC parts, which the rules above forbid (LICENSE in the package)",
  "@medusajs/admin-sdk": "part of the Medusa repository, MIT",
}

/** Tools that are never shipped, with the reason why their licence is acceptable. */
const DEVELOPMENT_ONLY: Readonly<Record<string, string>> = {
  "@axe-core/playwright":
    "MPL-2.0, file-level copyleft; an unchanged tool of the browser tests, never shipped",
  "@inlang/plugin-message-format": "part of the inlang repository, MIT; used while building only",
}

/** Returns one sentence for each forbidden use in a source text. */
export function findProprietaryUse(path: string, text: string): readonly string[] {
  return FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${path}: uses ${what}`)
}

/** True for a licence, or an "A OR B" of which one, or an "A AND B" of which all are taken. */
export function isTaken(licence: unknown): boolean {
  if (typeof licence !== "string") return false
  const text = licence.replace(/[()]/g, "").trim()
  if (/ OR /.test(text)) return text.split(/ OR /).some(isTaken)
  if (/ AND /.test(text)) return text.split(/ AND /).every(isTaken)
  return TAKEN.test(text)
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Returns one sentence for each direct dependency of a manifest whose licence is not taken. */
export function findBadLicences(
  manifestPath: string,
  manifest: Manifest,
  licenceOf: (name: string) => unknown,
): readonly string[] {
  const kinds = [
    ["dependencies", true],
    ["optionalDependencies", true],
    ["devDependencies", false],
  ] as const
  return kinds.flatMap(([kind, shipped]) =>
    Object.keys(manifest[kind] ?? {}).flatMap((name) => {
      const licence = licenceOf(name)
      // An optional package of another platform is not here to be asked.
      if (licence === undefined && kind === "optionalDependencies") return []
      if (isTaken(licence) || READ_BY_HAND[name] || (!shipped && DEVELOPMENT_ONLY[name])) return []
      const found = typeof licence === "string" ? licence : "no licence that could be found"
      return [`${manifestPath}: ${name} is under "${found}"`]
    }),
  )
}

interface LicenceFields {
  readonly license?: string | { readonly type: string }
  readonly licenses?: readonly { readonly type: string }[]
}

function licenceReader(folder: string): (name: string) => unknown {
  const require = createRequire(join(folder, "package.json"))
  return (name) => {
    const places = require.resolve.paths(name) ?? []
    const path = places.map((place) => join(place, name, "package.json")).find((file) => existsSync(file))
    if (path === undefined) return undefined
    const { license, licenses } = JSON.parse(readFileSync(path, "utf8")) as LicenceFields
    if (license) return typeof license === "string" ? license : license.type
    return Array.isArray(licenses) ? licenses.map((entry) => entry.type).join(" OR ") : undefined
  }
}

function sources(root: string): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
  return listed
    .split("\0")
    .filter((path) => SOURCE.test(path) && !EXEMPT.test(path) && !path.endsWith("package-lock.json"))
    .filter((path) => existsSync(join(root, path)))
}

function workspaces(root: string): readonly string[] {
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}`)
  return [".", "backend", "storefront", "e2e", ...packages].filter((folder) =>
    existsSync(join(root, folder, "package.json")),
  )
}

export function main(root: string): void {
  const files = sources(root)
  const uses = files.flatMap((path) => findProprietaryUse(path, readFileSync(join(root, path), "utf8")))
  const folders = workspaces(root)
  const licences = folders.flatMap((folder) => {
    const path = join(folder, "package.json")
    return findBadLicences(path, readJson<Manifest>(root, path), licenceReader(join(root, folder)))
  })
  report([...uses, ...licences], `licences: ${files.length} files, ${folders.length} workspaces`)
}

if (import.meta.main) main(ROOT)
