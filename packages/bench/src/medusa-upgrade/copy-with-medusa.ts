import { execFileSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"

type Manifest = Partial<
  Record<"dependencies" | "devDependencies" | "optionalDependencies", Record<string, string>>
>

/**
 * A manifest with Medusa's packages at another version. They are released together; those of Medusa's scope with a
 * number of their own (its UI kit, its lint rules) stay.
 */
export function withMedusa<T extends Manifest>(manifest: T, version: string): T {
  const current = manifest.dependencies?.["@medusajs/medusa"]
  const changed: Manifest = {}
  for (const key of ["dependencies", "devDependencies", "optionalDependencies"] as const) {
    const found = manifest[key]
    if (!found) continue
    changed[key] = Object.fromEntries(
      Object.entries(found).map(([name, wanted]) => [
        name,
        name.startsWith("@medusajs/") && wanted === current ? version : wanted,
      ]),
    )
  }
  return { ...manifest, ...changed }
}

/** Copies what belongs to the repository (nothing that is ignored) and installs it with another Medusa. */
export function copyWithMedusa(root: string, version: string): string {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) throw new Error(`"${version}" is no version like 2.22.0`)
  const folder = mkdtempSync(join(tmpdir(), "medusa-upgrade-"))
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 27,
  })
  for (const path of list.split("\0").filter(Boolean)) {
    if (!existsSync(join(root, path))) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path))
  }
  const manifest = join(folder, "backend/package.json")
  const changed = withMedusa(JSON.parse(readFileSync(manifest, "utf8")) as Manifest, version)
  writeFileSync(manifest, `${JSON.stringify(changed, null, 2)}\n`)
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 20 * 60_000,
    env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}` },
  })
  return folder
}

export const removeCopy = (folder: string): void => rmSync(folder, { recursive: true, force: true })
