import { spawnSync } from "node:child_process"
import { readJson, ROOT } from "./repository.ts"

/**
 * `npm run check`: runs every script `check:…` of package.json, one after the other, also after one that failed: who reads
 * it learns of everything at once. The last line names what failed.
 */
export function main(root: string): void {
  const { scripts } = readJson<{ scripts: Readonly<Record<string, string>> }>(root, "package.json")
  const failed = Object.keys(scripts)
    .filter((name) => name.startsWith("check:"))
    .filter((name) => !passes(root, name))
  process.stdout.write(failed.length > 0 ? `failed: ${failed.join(", ")}\n` : "all checks passed\n")
  if (failed.length > 0) process.exitCode = 1
}

function passes(root: string, name: string): boolean {
  const started = Date.now()
  const { status } = spawnSync("npm", ["run", "--silent", name], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? "✓" : "✗"} ${name} ${seconds} s\n`)
  return status === 0
}

if (import.meta.main) main(ROOT)
