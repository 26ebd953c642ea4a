import { describe, expect, it } from "vitest"
import { mayOpen, pageAt, PAGES, producerPages } from "./pages"

const opens = (role: "owner" | "sales" | "warehouse" | "accountant", asOfficer = false) =>
  producerPages.filter((page) => mayOpen(page, role, asOfficer)).map(({ to }) => to)

describe("pages of the producer dashboard", () => {
  it("finds the page of an address, also below it", () => {
    expect(pageAt(PAGES.home)?.to).toBe(PAGES.home)
    expect(pageAt(PAGES.money)?.to).toBe(PAGES.money)
    expect(pageAt(PAGES.newListing)?.to).toBe(PAGES.listings)
    expect(pageAt(`${PAGES.listingImport}/x`)?.to).toBe(PAGES.listings)
    expect(pageAt("/kenh-ban/tien-thuong")?.to).toBe(PAGES.home)
    expect(pageAt("/gio-hang")).toBeUndefined()
  })

  it("shows money and members to those whose work they are", () => {
    expect(opens("warehouse")).not.toContain(PAGES.money)
    expect(opens("sales")).not.toContain(PAGES.money)
    expect(opens("accountant")).toContain(PAGES.money)
    expect(opens("accountant")).not.toContain(PAGES.members)
    expect(opens("owner")).toEqual(producerPages.map(({ to }) => to))
  })

  it("opens to an officer with delegated access only what may be done for a producer", () => {
    expect(opens("owner", true)).toEqual([
      PAGES.home,
      PAGES.orders,
      PAGES.listings,
      PAGES.delivery,
      PAGES.profile,
    ])
  })
})
