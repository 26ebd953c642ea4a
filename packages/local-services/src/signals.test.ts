import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"

import { runCommand } from "./command.ts"
import { isAlive } from "./processes.ts"
import { spawnService } from "./supervisor.ts"

const folder = mkdtempSync(join(tmpdir(), "signals-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that starts a server in a group of its own and, as Playwright does, ends it at Ctrl-C only. */
const program = join(folder, "program.ts")
writeFileSync(
  program,
  `import { spawn } from "node:child_process"
   import { endAsAtCtrlC } from ${JSON.stringify(join(import.meta.dirname, "signals.ts"))}
   endAsAtCtrlC()
   const server = spawn("/bin/sleep", ["100"], { detached: true, stdio: "ignore" })
   process.on("SIGINT", () => {
     server.once("exit", () => process.exit(130))
     setTimeout(() => server.kill(), 500)
   })
   console.log("server", server.pid)`,
)
const options = (graceMs: number) => ({
  name: "stage",
  command: process.execPath,
  args: ["--disable-warning=ExperimentalWarning", program],
  cwd: folder,
  env: {},
  logFile: join(folder, "stage.log"),
  graceMs,
})

describe("a program that hears only Ctrl-C", () => {
  it.each(["SIGTERM", "SIGHUP"] as const)("ends its servers at %s, too", async (signal) => {
    const service = await spawnService(options(10_000))
    const server = Number((await service.waitForLine(/server \d+/, 10_000)).split(" ")[1])
    expect(isAlive(server)).toBe(true)
    process.kill(service.pid, signal)
    expect(await service.exited).toEqual({ code: 130, signal: null })
    expect(isAlive(server)).toBe(false)
  })

  it("has the time for it when the stage that runs it is ended", async () => {
    const abort = new AbortController()
    let server = 0
    const echo = (line: string): void => {
      server = Number(/server (\d+)/.exec(line)?.[1])
      abort.abort(new Error("enough"))
    }
    const running = runCommand({ ...options(10_000), timeoutMs: 60_000, signal: abort.signal, echo })
    await expect(running).rejects.toThrow("enough")
    expect(isAlive(server)).toBe(false)
  })
})

describe("a program whose npm is killed outright", () => {
  it("is asked to end once: who asks again wants everything ended at once", { timeout: 20_000 }, async () => {
    const [inner, outer, result] = ["inner.mjs", "outer.mjs", "asked"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(
      inner,
      `import { writeFileSync } from "node:fs"
       let asked = 0
       process.on("SIGTERM", () => {
         asked += 1
         if (asked === 1) setTimeout(() => { writeFileSync(${JSON.stringify(result)}, String(asked)); process.exit() }, 2_500)
       })
       setInterval(() => undefined, 1_000)
       process.stdout.write("ready\\n")`,
    )
    const bootstrap = join(import.meta.dirname, "..", "bin", "bootstrap.mjs")
    writeFileSync(
      outer,
      `import { continueWithPinnedNode } from ${JSON.stringify(bootstrap)}
       continueWithPinnedNode(${JSON.stringify(inner)}, [])`,
    )
    const npm = spawn("/bin/sh", ["-c", `'${process.execPath}' '${outer}'; exit $?`], {
      env: { ...process.env, npm_lifecycle_event: "start" },
      stdio: ["ignore", "pipe", "ignore"],
    })
    await new Promise((resolve) => npm.stdout.once("data", resolve))
    npm.kill("SIGKILL")
    await expect.poll(() => existsSync(result), { timeout: 15_000 }).toBe(true)
    await expect.poll(() => readFileSync(result, "utf8")).toBe("1")
  })
})
