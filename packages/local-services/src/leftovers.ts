import { rmSync } from "node:fs"

import { endGroup, groupAlive, startIdentity } from "./processes.ts"
import { readJson, writeJson } from "./state.ts"
import { runningGroups } from "./supervisor.ts"

/** Notes the process groups of this program, for the next start to end should this one be killed outright. */
export function recordGroups(runFile: string): void {
  writeJson(runFile, runningGroups(), 0o600)
}

export function forgetGroups(runFile: string): void {
  rmSync(runFile, { force: true })
}

/**
 * Ends what a killed start left running. A process id that was reused since has another identity and is left
 * alone. Returns how many groups were ended. Call only while holding the lock.
 */
export async function endLeftovers(runFile: string): Promise<number> {
  const noted = readJson(runFile)
  let ended = 0
  for (const entry of Array.isArray(noted) ? (noted as unknown[]) : []) {
    if (typeof entry !== "object" || entry === null) continue
    const { pid, identity } = entry as { pid?: unknown; identity?: unknown }
    if (typeof pid !== "number" || typeof identity !== "string") continue
    if (startIdentity(pid) !== identity || !groupAlive(pid)) continue
    await endGroup(pid, { signal: "SIGTERM", graceMs: 10_000 })
    ended += 1
  }
  forgetGroups(runFile)
  return ended
}
