import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

import { changedSince } from "./changes.ts"

describe("changes", () => {
  it("are committed, uncommitted, deleted and new files; an unknown revision is refused", () => {
    const folder = mkdtempSync(join(tmpdir(), "changes-"))
    const git = (...args: string[]): void => {
      const name = ["-c", "user.name=x", "-c", "user.email=x@example.vn"]
      execFileSync("git", [...name, ...args], { cwd: folder, stdio: "ignore" })
    }
    for (const name of ["a", "b", "c", "d"]) writeFileSync(join(folder, name), "1")
    git("init")
    git("add", ".")
    git("commit", "-m", "first")
    git("tag", "v1")
    writeFileSync(join(folder, "a"), "2")
    git("commit", "-am", "second")
    writeFileSync(join(folder, "b"), "2")
    rmSync(join(folder, "c"))
    writeFileSync(join(folder, "é new"), "1")
    expect(changedSince(folder, "v1")).toEqual(["a", "b", "c", "é new"])
    expect(() => changedSince(folder, "v9")).toThrow("--since v9: git knows no such revision here")
    expect(() => changedSince(folder, "--output=x")).toThrow("no such revision")
    rmSync(folder, { recursive: true, force: true })
  })
})
