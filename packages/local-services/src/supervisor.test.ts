import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"

import { runCommand } from "./command.ts"
import { waitForHttp } from "./http.ts"
import { endLeftovers, recordGroups } from "./leftovers.ts"
import { isAlive } from "./processes.ts"
import { freePort } from "./ports.ts"
import { spawnService, type Service } from "./supervisor.ts"

const folder = mkdtempSync(join(tmpdir(), "supervisor-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let next = 0
const logFile = (): string => join(folder, `${(next += 1)}.log`)
const shell = (script: string, graceMs = 300): Promise<Service> =>
  spawnService({
    name: "x",
    command: "/bin/sh",
    args: ["-c", script],
    cwd: folder,
    env: {},
    logFile: logFile(),
    graceMs,
  })
const command = (script: string, timeoutMs: number, signal?: AbortSignal): Promise<string[]> =>
  runCommand({
    name: "c",
    command: "/bin/sh",
    args: ["-c", script],
    cwd: folder,
    env: {},
    logFile: logFile(),
    timeoutMs,
    signal,
  })

describe("spawnService", () => {
  it("ends children of children, and those that do not listen", async () => {
    const service = await shell(
      `trap "" TERM; /bin/sh -c 'trap "" TERM; while :; do /bin/sleep 1; done' & echo child $!; wait; wait`,
    )
    const child = Number((await service.waitForLine(/child \d+/, 5_000)).split(" ")[1])
    expect(isAlive(child)).toBe(true)
    await service.stop()
    expect(isAlive(service.pid)).toBe(false)
    expect(isAlive(child)).toBe(false)
  })

  it("ends processes orphaned by a dead process group leader", async () => {
    const service = await shell(`/bin/sleep 100 & echo child $!; exit 3`)
    const child = Number((await service.waitForLine(/child \d+/, 5_000)).split(" ")[1])
    expect(await service.exited).toEqual({ code: 3, signal: null })
    await service.stop()
    expect(isAlive(child)).toBe(false)
    expect(service.exitError()).toMatchObject({ code: "service_exited", log: [`child ${child}`] })
  })

  it("keeps the log in a file and does not pass on our environment", async () => {
    const service = await shell("echo out $HOME; echo err >&2")
    await service.exited
    // The pipes may still hold the last lines when the exit is reported.
    await expect
      .poll(() => readFileSync(service.logFile, "utf8").split("\n").sort())
      .toEqual(["", "err", "out"])
  })

  it("reports a program that does not exist", async () => {
    const options = { name: "x", command: "/nowhere", args: [], cwd: folder, env: {}, logFile: logFile() }
    await expect(spawnService(options)).rejects.toMatchObject({ code: "service_exited" })
  })

  it("stops waiting for a line when the process ends or the time is over", async () => {
    await expect((await shell("exit 1")).waitForLine(/never/, 5_000)).rejects.toMatchObject({
      code: "service_exited",
    })
    const slow = await shell("exec /bin/sleep 100")
    await expect(slow.waitForLine(/never/, 50)).rejects.toMatchObject({ code: "service_timeout" })
    await slow.stop()
  })
})

describe("runCommand", () => {
  it("returns the output, and fails with the log", async () => {
    expect(await command("echo a; echo b", 5_000)).toEqual(["a", "b"])
    await expect(command("echo why; exit 2", 5_000)).rejects.toMatchObject({
      code: "command_failed",
      log: ["why"],
    })
    await expect(command("echo No space left on device; exit 2", 5_000)).rejects.toMatchObject({
      code: "disk_full",
    })
  })

  it("ends at its time-out and at an abort", async () => {
    await expect(command("/bin/sleep 100", 100)).rejects.toMatchObject({ code: "command_timeout" })
    const reason = new Error("enough")
    const abort = new AbortController()
    const running = command("/bin/sleep 100", 60_000, abort.signal)
    setTimeout(() => abort.abort(reason), 50)
    await expect(running).rejects.toBe(reason)
  })
})

describe("leftovers", () => {
  it.runIf(process.platform === "linux")("are ended by the next start, strangers are not", async () => {
    const runFile = join(folder, "run.json")
    const service = await shell("exec /bin/sleep 100")
    recordGroups(runFile)
    const noted = readFileSync(runFile, "utf8")
    expect(JSON.parse(noted)).toContainEqual({ pid: service.pid, identity: expect.stringMatching(/^\d+$/) })
    expect(await endLeftovers(runFile)).toBe(1)
    expect(isAlive(service.pid)).toBe(false)
    expect(await endLeftovers(runFile)).toBe(0)
  })
})

describe("waitForHttp", () => {
  it("gives up at the time-out, and at once if the process has ended", async () => {
    const url = `http://127.0.0.1:${await freePort()}/`
    await expect(waitForHttp(url, { service: "x", timeoutMs: 200 })).rejects.toMatchObject({
      code: "service_timeout",
    })
    const dead = await shell("exit 4")
    await dead.exited
    const options = { service: "x", timeoutMs: 60_000, process: dead }
    await expect(waitForHttp(url, options)).rejects.toMatchObject({ code: "service_exited" })
  })
})
