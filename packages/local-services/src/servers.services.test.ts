import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
  closeSync,
  chmodSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, describe, expect, it } from "vitest"

import { hasEmbeddedMeilisearch } from "./meilisearch-binary.ts"
import { startMeilisearch } from "./meilisearch.ts"
import { isAlive, groupAlive } from "./processes.ts"
import { databaseIdentity, startPostgres } from "./postgres.ts"
import { projectState } from "./state.ts"
import { PROJECT_ROOT } from "./throw-away.ts"

const folder = mkdtempSync(join(tmpdir(), "servers-"))
chmodSync(folder, 0o711)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("PostgreSQL", () => {
  it("starts, makes, copies and drops databases, stops without a process left, and starts again", async () => {
    const dataDir = join(folder, "postgres")
    const first = await startPostgres({ dataDir })
    expect(await first.createDatabase("shop")).toBe(true)
    expect(await first.createDatabase("shop")).toBe(false)
    const client = new pg.Client({ connectionString: first.url("shop") })
    await client.connect()
    await client.query(`CREATE TABLE t (name text); INSERT INTO t VALUES ('Chè Thái Nguyên')`)
    const encoding = await client.query<{ server_encoding: string }>("SHOW server_encoding")
    expect(encoding.rows[0]?.server_encoding).toBe("UTF8")
    await client.end()
    await first.cloneDatabase("shop", 'copy "1"')
    const copy = new pg.Client({ connectionString: first.url('copy "1"') })
    await copy.connect()
    expect((await copy.query("SELECT name FROM t")).rows).toEqual([{ name: "Chè Thái Nguyên" }])
    // Dropping does not wait for whoever is connected; the client is told by an error event.
    copy.on("error", () => undefined)
    await first.dropDatabase('copy "1"')
    const identity = await databaseIdentity(first.url("shop"))

    const { port } = first
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: "database_in_use" })
    const other = join(folder, "other")
    await expect(startPostgres({ dataDir: other, port })).rejects.toMatchObject({ code: "port_taken" })
    await first.stop()
    expect(isAlive(first.service.pid) || groupAlive(first.service.pid)).toBe(false)

    writeFileSync(join(dataDir, "postmaster.pid"), `4194305\n${dataDir}\n`)
    const second = await startPostgres({ dataDir, port })
    expect(await databaseIdentity(second.url("shop"))).toBe(identity)
    await second.stop()

    // A control file of the right size with a wrong byte: only the server can tell.
    const control = openSync(join(dataDir, "global", "pg_control"), "r+")
    writeSync(control, Buffer.from([255, 255, 255, 255]), 0, 4, 0)
    closeSync(control)
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: "database_broken" })
  }, 60_000)
})

describe.runIf(hasEmbeddedMeilisearch())("Meilisearch", () => {
  it("starts with a key that may search and nothing else, stops without a process left", async () => {
    const dataDir = join(folder, "meilisearch")
    const options = { dataDir, masterKey: "0123456789abcdef", binDir: projectState(PROJECT_ROOT).bin }
    const first = await startMeilisearch(options)
    const status = async (path: string, key: string, body: unknown): Promise<number> => {
      const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" }
      return (await fetch(`${first.host}${path}`, { method: "POST", headers, body: JSON.stringify(body) }))
        .status
    }
    expect(await status("/indexes", first.masterKey, { uid: "a" })).toBe(202)
    expect(await status("/indexes", first.searchKey, { uid: "b" })).toBe(403)
    expect(await status("/multi-search", first.searchKey, { queries: [] })).toBe(200)
    await first.stop()
    expect(groupAlive(first.service.pid)).toBe(false)

    const second = await startMeilisearch({ ...options, throwAway: true })
    expect(second.searchKey).toBe(first.searchKey)
    await second.stop()
    expect(existsSync(dataDir)).toBe(false)
  }, 60_000)

  it("says that a folder of another version cannot be opened", async () => {
    const dataDir = join(folder, "old")
    mkdirSync(join(dataDir, "data"), { recursive: true })
    writeFileSync(join(dataDir, "data", "VERSION"), "1.2.0")
    mkdirSync(join(dataDir, "data", "tasks"))
    const options = { dataDir, masterKey: "0123456789abcdef", binDir: projectState(PROJECT_ROOT).bin }
    await expect(startMeilisearch(options)).rejects.toMatchObject({ code: "search_broken" })
  }, 60_000)
})
