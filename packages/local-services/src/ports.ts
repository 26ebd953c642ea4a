import { readdirSync, readFileSync, readlinkSync } from "node:fs"
import { createServer } from "node:net"

import { LocalServiceError, systemCode } from "./errors.ts"

const LOOPBACKS = ["127.0.0.1", "::1", "0.0.0.0"] as const

function tryListen(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", (error) => {
      const code = systemCode(error)
      // A machine without IPv6 cannot have the port taken there.
      if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") resolve(port)
      else if (code === "EADDRINUSE" || code === "EACCES") resolve(undefined)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const found = typeof address === "object" && address !== null ? address.port : port
      server.close(() => resolve(found))
    })
  })
}

/** True if nobody listens on the port on loopback (IPv4 and IPv6) or on all addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of LOOPBACKS) {
    if ((await tryListen(port, host)) === undefined) return false
  }
  return true
}

/**
 * A port that nobody uses right now. With `preferred`, that one if it is free. The port is not held: start the
 * server soon.
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred
  for (;;) {
    const port = await tryListen(0, "127.0.0.1")
    if (port !== undefined && (await isPortFree(port))) return port
  }
}

/** Throws `port_taken` with the owner's name if somebody listens there. */
export async function assertPortFree(port: number, service: string, choose: string): Promise<void> {
  if (await isPortFree(port)) return
  const owner = portOwner(port)
  throw new LocalServiceError("port_taken", { port, service, choose, ...(owner ? { owner } : {}) })
}

/** Reads a port from an option or a variable; undefined if not given. Throws `port_invalid`. */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) throw new LocalServiceError("port_invalid", { found: text })
  return port
}

/** "name (process 123)" of the listener of a port, as far as the system tells it to us (Linux). */
export function portOwner(port: number): string | undefined {
  const inode = listeningInode(port)
  if (inode === undefined) return undefined
  for (const pid of numericEntries("/proc")) {
    for (const fd of entries(`/proc/${pid}/fd`)) {
      if (link(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`) return `${processName(pid)} (PID ${pid})`
    }
  }
  return undefined
}

function listeningInode(port: number): string | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, "0")
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const line of read(table).split("\n").slice(1)) {
      const fields = line.trim().split(/\s+/)
      // 0A is LISTEN.
      if (fields[1]?.endsWith(`:${hex}`) && fields[3] === "0A") return fields[9]
    }
  }
  return undefined
}

function processName(pid: string): string {
  const words = read(`/proc/${pid}/cmdline`).split("\0").filter(Boolean)
  return words.slice(0, 2).join(" ").slice(0, 80) || read(`/proc/${pid}/comm`).trim()
}

// What /proc does not show us (another user's process, another system) only makes the sentence shorter.
function read(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return ""
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ""
  }
}

function entries(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

function numericEntries(path: string): string[] {
  return entries(path).filter((name) => /^\d+$/.test(name))
}
