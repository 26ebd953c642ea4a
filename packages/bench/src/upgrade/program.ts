import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"

import { ensureBrowser, freePort, makeTemporaryState, projectState } from "@ocop/local-services"
import { chromium, type BrowserContext } from "@playwright/test"

import type { Proofs } from "../cluster/proofs.ts"
import { ROOT } from "../sandbox/sandbox.ts"
import { runProofs } from "../lib/run-proofs.ts"
import { timed } from "../lib/output.ts"
import { fill, waitingNotifications } from "./fill.ts"
import { proveClosedDevice, proveOpenPage } from "./prove-counters.ts"
import { proveBooks, proveBuyers, proveDatabase, proveNotifications, provePeople } from "./prove-shop.ts"
import { writeFixture } from "./fixture.ts"
import { openRevision } from "./revision.ts"
import { countRows } from "./rows.ts"
import { shopEnv } from "./settings.ts"
import { startShop, type Place, type Shop } from "./shop.ts"

/** Shops in the field run this revision: the last one before folders and tables took the standard terms. */
const FIRST_IN_THE_FIELD = "9eeda44"

const { values } = parseArgs({
  options: {
    from: { type: "string", default: FIRST_IN_THE_FIELD },
    /** A folder with that revision and its node_modules, instead of a clone that has to be installed. */
    "from-folder": { type: "string" },
    /** A folder into which the filled old database and a device's disk are written instead of being upgraded. */
    "write-fixture": { type: "string" },
    /** An empty database for the fixture, of a server that the machine's `pg_dump` can read. */
    "database-url": { type: "string" },
    /** Where the counts go, for `npm run prove`. */
    report: { type: "string" },
  },
})

const phone = { viewport: { width: 390, height: 800 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" }
/** Nobody listens there: the old build's notifications stay in its queue. */
const NO_MAIL_SERVER = "smtp://127.0.0.1:9"

/** Two builds, one place for their data, and a browser. */
async function openField() {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130))
  const temporary = await makeTemporaryState(ROOT)
  const { folder } = temporary.state
  const undo: (() => unknown)[] = [() => temporary.remove()]
  const stop = async (): Promise<void> => {
    for (const act of undo.splice(0).toReversed()) await act()
  }
  try {
    const revision = await openRevision(values.from, values["from-folder"])
    undo.push(() => revision.remove())
    const executablePath = await ensureBrowser({
      root: ROOT,
      state: projectState(ROOT),
      env: process.env,
      note: () => undefined,
    })
    const place: Place = {
      folder,
      storefrontPort: await freePort(),
      backendPort: await freePort(),
    }
    const baseURL = `http://localhost:${place.storefrontPort}`
    const start = async (root: string, env: NodeJS.ProcessEnv): Promise<Shop> => {
      const shop = await startShop(root, place, env)
      undo.push(() => shop.stop())
      return shop
    }
    const openProfile = async (name: string): Promise<BrowserContext> => {
      const profile = join(folder, name)
      mkdirSync(profile, { recursive: true })
      const context = await chromium.launchPersistentContext(profile, {
        ...phone,
        baseURL,
        executablePath,
        args: ["--no-sandbox", "--disable-dev-shm-usage"],
      })
      undo.push(() => context.close())
      return context
    }
    return { sandbox: { versions: { "upgraded from": revision.name } }, revision, start, openProfile, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Field = Awaited<ReturnType<typeof openField>>

/** A shop of the old build in which people have begun all kinds of things. */
async function openFilledShop({ revision, start, openProfile }: Field) {
  const database = values["database-url"]
  const old = await start(
    revision.root,
    shopEnv({ SMTP_URL: NO_MAIL_SERVER, ...(database === undefined ? {} : { DATABASE_URL: database }) }),
  )
  const [closed, open] = [await openProfile("closed"), await openProfile("open")]
  const filled = await timed("Baskets, orders, counters and a stock list in the old build", () =>
    fill(old, closed, open),
  )
  return { old, closed, filled }
}

async function write(field: Field, proofs: Proofs, folder: string): Promise<void> {
  const { old, filled } = await openFilledShop(field)
  writeFixture(old, filled, field.revision.name, folder)
  proofs.check("the fixture is written", true, folder)
}

async function prove(field: Field, proofs: Proofs): Promise<void> {
  const { start, openProfile } = field
  const { old, closed, filled } = await openFilledShop(field)
  const waiting = await waitingNotifications(old)
  const before = await countRows(old)
  await closed.close()
  await timed("The old build is killed", () => old.kill())

  const shop = await start(ROOT, shopEnv())
  await proofs.group("The database", () => proveDatabase(shop, proofs, before))
  await proofs.group("The counter whose page stayed open", () => proveOpenPage(shop, proofs, filled))
  await proofs.group("The counter that was switched off", async () =>
    proveClosedDevice(shop, proofs, filled, await openProfile("closed")),
  )
  await proofs.group("Buyers", () => proveBuyers(shop, proofs, filled))
  await proofs.group("Sales point, producer, officer", () => provePeople(shop, proofs, filled))
  await proofs.group("Notifications", () => proveNotifications(shop, proofs, waiting))
  await proofs.group("The books", () => proveBooks(shop, proofs))
}

const fixture = values["write-fixture"]
await runProofs(
  openField,
  (field, proofs) => (fixture === undefined ? prove(field, proofs) : write(field, proofs, fixture)),
  { report: values.report },
)
