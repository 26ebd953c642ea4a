import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { availableParallelism, cpus, loadavg, totalmem, type } from "node:os"
import { join } from "node:path"

/** What the figures were measured on; never the machine's name or address. */
export interface Machine {
  readonly cores: number
  readonly cpu: string
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  readonly versions: Readonly<Record<string, string>>
}

/** @param root the project's folder, for the versions of what it runs on */
export function describeMachine(root: string, versions: Readonly<Record<string, string>> = {}): Machine {
  return {
    cores: availableParallelism(),
    cpu: (cpus()[0]?.model ?? "unknown").trim(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: type(),
    node: process.version,
    versions: { ...installedVersions(root), ...versions },
  }
}

function installedVersions(root: string): Record<string, string> {
  const version = (workspace: string, name: string): string => {
    const require = createRequire(join(root, workspace, "package.json"))
    for (const folder of require.resolve.paths(name) ?? []) {
      try {
        const manifest = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8")) as {
          version: string
        }
        return manifest.version
      } catch {
        // Not in this folder; the next one up.
      }
    }
    return "?"
  }
  return {
    Medusa: version("backend", "@medusajs/medusa"),
    "TanStack Start": version("storefront", "@tanstack/react-start"),
    React: version("storefront", "react"),
  }
}

/** Processes that wait for a core, averaged over a minute; more than the cores means a busy machine. */
export const load = (): number => loadavg()[0] ?? 0

export const machineLine = (machine: Machine): string =>
  `${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, ` +
  Object.entries(machine.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")
