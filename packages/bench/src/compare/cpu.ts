import { readdirSync, readFileSync } from "node:fs"

/** Milliseconds that the processes of a group have been on a core so far; of threads that have ended nothing is known. */
export function groupCpuMs(group: number): number {
  let nanoseconds = 0
  for (const pid of entries("/proc").filter((name) => /^\d+$/.test(name))) {
    if (groupOf(pid) !== group) continue
    for (const task of entries(`/proc/${pid}/task`))
      nanoseconds += Number(read(`/proc/${pid}/task/${task}/schedstat`).split(" ")[0])
  }
  return nanoseconds / 1e6
}

/** The fifth field of `stat`, behind a name that may hold anything. */
function groupOf(pid: string): number {
  const stat = read(`/proc/${pid}/stat`)
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2])
}

// A process may end between two readings.
function entries(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return "0"
  }
}
