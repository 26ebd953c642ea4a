import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { reservationGuardSql } from "../modules/reservation-guard/reservation-guard"
import { changeLogSql } from "../modules/search-change-log/change-log"
import { statusLogSql } from "../modules/settlement/status-log"
import { captureSql } from "../modules/stock-ledger/capture"
import { moveSql } from "../modules/stock-ledger/move"
import { shortfallSql } from "../modules/stock-ledger/shortfall"

const triggerSql = [reservationGuardSql, moveSql, shortfallSql, captureSql, changeLogSql, statusLogSql]

/** The version of the triggers that each script installed: add a line here, with its script, for a changed trigger. */
const VERSIONS: Readonly<Record<string, string>> = {
  "20261201111200-install-triggers.ts": "915a1f1486ab6059",
}
const SCRIPTS = join(__dirname, "..", "migration-scripts")

it("a changed trigger comes with a script of its own, for Medusa runs each script once", () => {
  const installing = readdirSync(SCRIPTS)
    .filter((name) => readFileSync(join(SCRIPTS, name), "utf8").includes("installTriggers("))
    .sort()
  expect(installing).toEqual(Object.keys(VERSIONS).sort())
  const present = createHash("sha256").update(triggerSql.join("\n")).digest("hex").slice(0, 16)
  expect(VERSIONS[installing.at(-1) ?? ""]).toBe(present)
})

it("no module changes the database when a process starts", () => {
  const modules = join(__dirname, "..", "modules")
  const starting = readdirSync(modules, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".ts"))
    .filter((path) => readFileSync(join(modules, path), "utf8").includes("onApplicationStart"))
  expect(starting).toEqual([])
})
