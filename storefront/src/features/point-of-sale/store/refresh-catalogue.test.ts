import { beforeEach, describe, expect, it } from "vitest"
import type { TerminalItem } from "../lib/terminal-types"
import { refreshCatalogue } from "./refresh-catalogue"
import { away, itemRow, me, NOW, resetDisk, tab } from "./testing/fake-terminal"

beforeEach(resetDisk)

describe("the catalogue on the device", () => {
  const page = (version: string, items: TerminalItem[], next: string | null = null) => ({
    ok: true as const,
    value: { version, items, next, serverTime: me.serverTime },
  })

  it("is downloaded in pages, and not again while nothing changed", async () => {
    const database = tab()
    const asked: Array<string | null> = []
    const read = (after: string | null) => {
      asked.push(after)
      return Promise.resolve(
        after === null ? page("v1", [itemRow()], "a") : page("v1", [{ ...itemRow(), itemId: "iitem_2" }]),
      )
    }
    expect(await refreshCatalogue(database, read, NOW)).toEqual({ changed: true, problem: null })
    expect(await refreshCatalogue(database, read, NOW)).toEqual({ changed: false, problem: null })
    expect(asked).toEqual([null, "a", null])
    expect(await database.items.count()).toBe(2)
  })

  it("stays as it was when the connection breaks or the items change between two pages", async () => {
    const database = tab()
    await refreshCatalogue(database, () => Promise.resolve(page("v1", [itemRow()])), NOW)
    for (const second of [away, page("v3", [])])
      await refreshCatalogue(
        database,
        (after) => Promise.resolve(after === null ? page("v2", [], "a") : second),
        NOW,
      )
    expect(await database.items.count()).toBe(1)
    expect((await database.setting("catalogue"))?.version).toBe("v1")
  })
})
