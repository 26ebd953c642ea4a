import { describe, expect, it } from "vitest"
import { shopFoldersByMessage, type BuiltModule } from "./message-users.ts"

const built = (id: string, code: string, importers: readonly string[] = []): BuiltModule => ({
  id: `/shop/src/${id}`,
  code,
  importers: importers.map((importer) => `/shop/src/${importer}`),
})
const foldersOf = (modules: readonly BuiltModule[], message: string) => [
  ...(shopFoldersByMessage(modules).get(message) ?? ["unknown"]),
]

describe("folders of the shop that use a message", () => {
  it("are those of its modules, whatever the message is called", () => {
    const modules = [
      built("features/checkout/components/summary.tsx", "m.pos_total()", ["routes/dat-hang.tsx"]),
      built("shared/places/search.tsx", "m.pos_total() + m.place()", [
        "features/checkout/components/summary.tsx",
      ]),
      built("routes/dat-hang.tsx", "m.title()", ["client.tsx"]),
      built("client.tsx", ""),
    ]
    expect(foldersOf(modules, "pos_total")).toEqual(["features/checkout", "shared/places"])
    expect(foldersOf(modules, "place")).toEqual(["shared/places"])
    expect(foldersOf(modules, "title")).toEqual(["routes"])
    expect(foldersOf(modules, "nobody")).toEqual(["unknown"])
  })

  it("are none for dashboards and the point of sale, and for what only they import", () => {
    const modules = [
      built("client.tsx", ""),
      built("routes/van-phong/index.tsx", "m.title()", ["client.tsx"]),
      built("routes/quay.tsx", "", ["client.tsx"]),
      built("features/officer-dashboard/pages/home.tsx", "m.office()", ["routes/van-phong/index.tsx"]),
      built("features/point-of-sale/components/sell.tsx", "m.sell()", ["routes/quay.tsx"]),
      built("shared/dashboard/table.tsx", "m.rows()", [
        "features/officer-dashboard/pages/home.tsx",
        "shared/dashboard/frame.tsx",
      ]),
      built("shared/dashboard/frame.tsx", "m.frame()", [
        "features/point-of-sale/components/sell.tsx",
        "shared/dashboard/table.tsx",
      ]),
      built("shared/ui/button.tsx", "m.busy()", ["shared/dashboard/table.tsx", "client.tsx"]),
    ]
    for (const message of ["title", "office", "sell", "rows", "frame"])
      expect(foldersOf(modules, message)).toEqual([])
    expect(foldersOf(modules, "busy")).toEqual(["shared/ui"])
  })

  it("ignore libraries and the compiled messages themselves", () => {
    const modules = [
      built("paraglide/messages/_index.js", "m.a()"),
      { id: "/shop/node_modules/lib/src/x.js", code: "m.a()", importers: [] },
    ]
    expect(foldersOf(modules, "a")).toEqual(["unknown"])
  })
})
