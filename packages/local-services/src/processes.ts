import { existsSync, readdirSync, readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"

import { systemCode } from "./errors.ts"

/** True if a process with this id exists, whoever owns it. Zombies count as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return systemCode(error) === "EPERM"
  }
  return statFields(pid)?.state !== "Z"
}

/**
 * An identity that a reused process id does not share: start time in clock ticks since boot (Linux).
 * Undefined where the system does not tell; callers then trust the id alone.
 */
export function startIdentity(pid: number): string | undefined {
  return statFields(pid)?.startTime
}

function statFields(pid: number): { state: string; group: string; startTime: string } | undefined {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8")
  } catch {
    // Not Linux, or the process went away between two looks: both mean "unknown" to every caller.
    return undefined
  }
  // The second field is the program's name in brackets and may hold spaces; count from the last bracket.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  const state = fields[0]
  const group = fields[2]
  const startTime = fields[19]
  if (state === undefined || group === undefined || startTime === undefined) return undefined
  return { state, group, startTime }
}

/**
 * True if any process of the group (made by a detached spawn) is still running. Zombies do not count: in a
 * container whose first process does not collect them they stay for ever.
 */
export function groupAlive(groupId: number): boolean {
  try {
    process.kill(-groupId, 0)
  } catch (error) {
    if (systemCode(error) !== "EPERM") return false
  }
  if (!existsSync("/proc/self/stat")) return true
  return readdirSync("/proc").some((name) => {
    const fields = /^\d+$/.test(name) ? statFields(Number(name)) : undefined
    return fields?.group === String(groupId) && fields.state !== "Z" && fields.state !== "X"
  })
}

/** Sends a signal to a whole group; a group that is gone is not an error. */
export function signalGroup(groupId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-groupId, signal)
  } catch (error) {
    if (systemCode(error) !== "ESRCH") throw error
  }
}

/** Asks a group to end, and after `graceMs` ends it. Resolves when no process of it is left. */
export async function endGroup(
  groupId: number,
  options: { signal?: NodeJS.Signals; graceMs: number },
): Promise<void> {
  signalGroup(groupId, options.signal ?? "SIGTERM")
  if (await groupGone(groupId, options.graceMs)) return
  signalGroup(groupId, "SIGKILL")
  await groupGone(groupId, 5_000)
}

async function groupGone(groupId: number, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs
  while (groupAlive(groupId)) {
    if (Date.now() > end) return false
    await sleep(40)
  }
  return true
}
