import { spawn } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { createServer, type Server } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"

import { asDiskFull, assertDiskSpace } from "./disk.ts"
import { describeError, LocalServiceError } from "./errors.ts"
import { takeLock } from "./lock.ts"
import { messages, type ServiceErrorCode } from "./messages.ts"
import { verifyChecksum } from "./meilisearch-binary.ts"
import { assertPortFree, freePort, isPortFree, parsePort } from "./ports.ts"
import { brokenFolderError, inspectDatabaseFolder } from "./postgres-folder.ts"
import { readDemoOutput, storefrontEnv, backendEnv, type Surroundings } from "./services.ts"
import { hashInputs } from "./stamp.ts"
import { loadSecrets, projectState, readStamp, writeStamp } from "./state.ts"

const folder = mkdtempSync(join(tmpdir(), "basics-"))
// Else, as root, state would go to the system's folder for projects that other users cannot enter.
chmodSync(folder, 0o711)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let next = 0
const fresh = (): string => {
  const path = join(folder, String((next += 1)))
  mkdirSync(path, { mode: 0o711 })
  return path
}
const code = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof LocalServiceError) return error.code
    throw error
  }
  return "none"
}
const listen = (port: number, host: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, host, () => resolve(server))
  })

describe("errors", () => {
  it("has a sentence and a way out in both languages for every code, without holes", () => {
    const params = {
      port: 1,
      service: "S",
      path: "P",
      pid: 2,
      found: "F",
      wanted: "W",
      seconds: 3,
      detail: "D",
    }
    for (const name of Object.keys(messages) as ServiceErrorCode[]) {
      const error = new LocalServiceError(name, { ...params, platform: "L" })
      for (const text of [error.vi, error.en, error.wayOutVi, error.wayOutEn]) {
        expect(text, name).toMatch(/\.$/)
        expect(text, name).not.toContain("undefined")
      }
      expect(describeError(error)).toContain(`[${name}]`)
    }
  })
})

describe("ports", () => {
  it("sees a listener on IPv4 and on all addresses, and names it", async () => {
    for (const host of ["127.0.0.1", "0.0.0.0"]) {
      const port = await freePort()
      const server = await listen(port, host)
      expect(await isPortFree(port)).toBe(false)
      expect(await freePort(port)).not.toBe(port)
      const refused = assertPortFree(port, "shop", "choose")
      await expect(refused).rejects.toMatchObject({ code: "port_taken" })
      if (process.platform === "linux") await expect(refused).rejects.toThrow(`PID ${process.pid}`)
      await new Promise((resolve) => server.close(resolve))
      expect(await isPortFree(port)).toBe(true)
    }
  })

  it("reads port numbers strictly", () => {
    expect(parsePort("3000")).toBe(3000)
    expect(parsePort(undefined)).toBeUndefined()
    for (const text of ["0", "65536", "-1", "30 00", "3e3", "x"])
      expect(code(() => parsePort(text))).toBe("port_invalid")
  })
})

describe("lock", () => {
  it("refuses a second start and names the first", () => {
    const path = join(fresh(), "lock")
    const lock = takeLock(path)
    expect(() => takeLock(path)).toThrow(String(process.pid))
    lock.release()
    takeLock(path).release()
    expect(existsSync(path)).toBe(false)
  })

  it("takes over from a dead process, a reused id and a half-written file", async () => {
    const path = join(fresh(), "lock")
    const child = spawn(process.execPath, ["-e", ""])
    await new Promise((resolve) => child.once("exit", resolve))
    const left = [
      JSON.stringify({ pid: child.pid }),
      JSON.stringify({ pid: process.pid, identity: "1" }),
      `{"pi`,
    ]
    for (const text of process.platform === "linux" ? left : left.slice(0, 1)) {
      writeFileSync(path, text)
      takeLock(path).release()
    }
  })
})

describe("disk", () => {
  it("asks for room before it starts and recognises a full disk in a log", () => {
    assertDiskSpace(join(folder, "not", "yet", "there"), 1)
    expect(code(() => assertDiskSpace(folder, 1e9))).toBe("disk_full")
    const log = ["FATAL:  could not write: No space left on device"]
    expect(asDiskFull(folder, undefined, log)?.code).toBe("disk_full")
    expect(asDiskFull(folder, Object.assign(new Error("x"), { code: "ENOSPC" }))?.code).toBe("disk_full")
    expect(asDiskFull(folder, new Error("x"), ["ready"])).toBeUndefined()
  })
})

describe("database folder", () => {
  const database = (): string => {
    const path = fresh()
    mkdirSync(join(path, "global"))
    writeFileSync(join(path, "PG_VERSION"), "17\n")
    writeFileSync(join(path, "global", "pg_control"), Buffer.alloc(8192))
    return path
  }

  it("tells empty from whole from broken", () => {
    expect(inspectDatabaseFolder(join(folder, "nowhere"), "17")).toBe("empty")
    expect(inspectDatabaseFolder(fresh(), "17")).toBe("empty")
    expect(inspectDatabaseFolder(database(), "17")).toBe("database")
    expect(code(() => inspectDatabaseFolder(database(), "18"))).toBe("database_version")
    for (const [file, text] of [
      ["PG_VERSION", "??"],
      ["global/pg_control", "torn"],
    ] as const) {
      const path = database()
      writeFileSync(join(path, file), text)
      expect(code(() => inspectDatabaseFolder(path, "17"))).toBe("database_broken")
      rmSync(join(path, file))
      expect(code(() => inspectDatabaseFolder(path, "17"))).toBe("database_broken")
    }
  })

  it("removes the pid file of a dead server and of a reused id", () => {
    for (const pid of [2 ** 22 + 1, process.pid]) {
      const path = database()
      writeFileSync(join(path, "postmaster.pid"), `${pid}\n${path}\n`)
      inspectDatabaseFolder(path, "17")
      expect(existsSync(join(path, "postmaster.pid"))).toBe(false)
    }
  })

  it("reads a broken folder out of the server's log", () => {
    const log = ["LOG:  starting", "FATAL:  incorrect checksum in control file"]
    expect(brokenFolderError("p", log)).toMatchObject({ code: "database_broken" })
    expect(brokenFolderError("p", ["FATAL:  role does not exist"])).toBeUndefined()
  })
})

describe("checksum", () => {
  it("refuses a file that is not the examined one", async () => {
    const path = join(fresh(), "binary")
    writeFileSync(path, "x")
    await expect(verifyChecksum(path, "0".repeat(64))).rejects.toMatchObject({ code: "checksum_mismatch" })
    await verifyChecksum(path, "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881")
  })
})

describe("stamps and secrets", () => {
  it("changes with contents, names and missing files, not with times or made files", () => {
    const root = fresh()
    mkdirSync(join(root, "src"))
    writeFileSync(join(root, "src", "a.ts"), "1")
    const hash = (): string => hashInputs(root, ["src", "none"])
    const first = hash()
    writeFileSync(join(root, "src", "a.ts"), "1")
    mkdirSync(join(root, "src", "node_modules"))
    writeFileSync(join(root, "src", "node_modules", "x"), "x")
    writeFileSync(join(root, "src", "a.test.ts"), "x")
    expect(hash()).toBe(first)
    writeFileSync(join(root, "src", "a.ts"), "2")
    const second = hash()
    expect(second).not.toBe(first)
    writeFileSync(join(root, "none"), "")
    expect(hash()).not.toBe(second)
    expect(hashInputs(root, ["src"], "x")).not.toBe(hashInputs(root, ["src"], "y"))
  })

  it("does not change with files that a build writes beside the sources", () => {
    const root = fresh()
    mkdirSync(join(root, "shop", "project.inlang"), { recursive: true })
    writeFileSync(join(root, ".gitignore"), "cache/\n*.made.json\n!kept.made.json\n")
    writeFileSync(join(root, "shop", "project.inlang", "settings.json"), "{}")
    writeFileSync(join(root, "shop", "kept.made.json"), "1")
    const hash = (): string => hashInputs(root, ["shop"])
    const before = hash()

    // The translations' compiler excludes its own files by a `.gitignore` that excludes itself.
    writeFileSync(join(root, "shop", "project.inlang", ".gitignore"), "# made\n*\n!settings.json\n")
    writeFileSync(join(root, "shop", "project.inlang", "README.md"), "made")
    mkdirSync(join(root, "shop", "project.inlang", "inner"))
    writeFileSync(join(root, "shop", "project.inlang", "inner", "more.json"), "made")
    mkdirSync(join(root, "shop", "cache"))
    writeFileSync(join(root, "shop", "cache", "x"), "made")
    writeFileSync(join(root, "shop", "x.made.json"), "made")
    expect(hash()).toBe(before)

    writeFileSync(join(root, "shop", "kept.made.json"), "2")
    const second = hash()
    expect(second).not.toBe(before)
    writeFileSync(join(root, "shop", "project.inlang", "settings.json"), "{ }")
    expect(hash()).not.toBe(second)
  })

  it("keeps secrets between starts, for their owner only", () => {
    const state = projectState(fresh())
    const secrets = loadSecrets(state)
    expect(loadSecrets(state)).toEqual(secrets)
    expect(new Set(Object.values(secrets)).size).toBe(4)
    expect(statSync(state.secretsFile).mode & 0o077).toBe(0)
    writeStamp(state.stampsFile, "a", "1", { x: 1 })
    writeStamp(state.stampsFile, "b", "2")
    expect(readStamp(state.stampsFile, "a")).toEqual({ hash: "1", result: { x: 1 } })
    writeFileSync(state.stampsFile, readFileSync(state.stampsFile, "utf8").slice(0, 9))
    expect(readStamp(state.stampsFile, "a")).toBeUndefined()
  })
})

describe("environment of the servers", () => {
  const surroundings: Surroundings = {
    root: "/r",
    host: "127.0.0.1",
    databaseUrl: "postgres://db",
    search: { engine: "meilisearch", host: "http://m", apiKey: "admin", searchKey: "search" },
    storefrontUrl: "http://localhost:3000",
    backendUrl: "http://localhost:9000",
    storefrontPort: 3000,
    publishableKey: "pk_1",
    secrets: { jwt: "j", cookie: "c", link: "l" },
  }
  const user = {
    PATH: "/bin",
    S3_BUCKET: "b",
    REDIS_URL: "redis://x",
    PORT: "1",
    npm_config_x: "1",
    JWT_SECRET: "mine",
  }

  it("passes the user's services to the backend and no secret to the storefront", () => {
    expect(backendEnv(user, surroundings)).toMatchObject({
      S3_BUCKET: "b",
      REDIS_URL: "redis://x",
      JWT_SECRET: "mine",
      COOKIE_SECRET: "c",
      DATABASE_URL: "postgres://db",
      MEILISEARCH_API_KEY: "admin",
    })
    const shop = storefrontEnv(user, surroundings)
    expect(shop).toMatchObject({ PORT: "3000", MEILISEARCH_SEARCH_KEY: "search", PUBLISHABLE_KEY: "pk_1" })
    expect(JSON.stringify(shop)).not.toMatch(/admin|mine|redis:|postgres:|S3_|npm_/)
  })

  it("says so when PostgreSQL searches", () => {
    const without: Surroundings = { ...surroundings, search: { engine: "postgres" } }
    expect(storefrontEnv(user, without).SEARCH_ENGINE).toBe("postgres")
    expect(backendEnv(user, without).MEILISEARCH_HOST).toBeUndefined()
  })

  it("reads what the demo script tells", () => {
    const lines = ["info: x", 'info: DEMO_ACCOUNTS {"a":{"b":1}}', "PUBLISHABLE_KEY pk_0a"]
    expect(readDemoOutput(lines)).toEqual({ publishableKey: "pk_0a", accounts: { a: { b: 1 } } })
    expect(readDemoOutput(lines.slice(0, 2))).toBeUndefined()
    expect(readDemoOutput(["PUBLISHABLE_KEY pk_1", "DEMO_ACCOUNTS {oops}"])).toBeUndefined()
  })
})
