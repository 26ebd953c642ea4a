import { expect, waitForHydration, test } from "../support/fixtures.ts"
import { openPage } from "../support/shopper.ts"

const searchPath = (q: string): string => `/san-pham?q=${encodeURIComponent(q)}`

test("queries are understood as people type them", async ({ page, shop }) => {
  test.skip(!shop.hasSearchEngine, "no embedded search engine for this machine")
  const queries: ReadonlyArray<readonly [string, RegExp]> = [
    ["maatj ong", /^Mật ong/],
    ["ma65t ong", /^Mật ong/],
    ["matong", /^Mật ong/],
    ["honey", /^Mật ong/],
    ["thịt heo gác bếp", /^Thịt lợn gác bếp/],
    ["trà shan tuyết", /[Cc]hè [Ss]han|[Tt]rà [Ss]han/],
  ]
  for (const [typed, name] of queries) {
    await page.goto(searchPath(typed))
    await expect(page.locator("main article h3").first(), typed).toHaveText(name)
  }
})

test("conditions in words become filters that can be removed one by one", async ({ page, shop, t }) => {
  test.skip(!shop.hasSearchEngine, "no embedded search engine for this machine")
  await openPage(page, searchPath("trà 4 sao dưới 200k"))
  await waitForHydration(page)
  const understood = page.getByRole("list", { name: t("browse_understood") })
  await expect(understood.getByRole("link")).toHaveCount(2)
  const count = page.locator("main p[aria-live]")
  const narrow = Number.parseInt(await count.innerText(), 10)
  await understood.getByRole("link", { name: "4 sao" }).click()
  await expect(understood.getByRole("link")).toHaveCount(1)
  await expect.poll(async () => Number.parseInt(await count.innerText(), 10)).toBeGreaterThan(narrow)
  await understood.getByRole("link").click()
  await expect(understood).toHaveCount(0)
  expect(new URL(page.url()).searchParams.get("q")).toBe("trà")
})

test("a province from before the mergers is found by its old name", async ({ page, shop, t }) => {
  test.skip(!shop.hasSearchEngine, "no embedded search engine for this machine")
  await page.goto(searchPath("đặc sản ở Bắc Kạn"))
  await expect(page.getByRole("list", { name: t("browse_understood") })).toContainText("Bắc Kạn")
  await expect(page.locator("main article").first()).toContainText(/Thái Nguyên/)
})

test("a typing error gets a correction, and near matches are separated from exact ones", async ({
  page,
  shop,
  t,
}) => {
  test.skip(!shop.hasSearchEngine, "no embedded search engine for this machine")
  await page.goto(searchPath("mien dogn"))
  await expect(page.getByRole("main")).toContainText(t("browse_did_you_mean"))
  await page.goto(searchPath("mật ong sao hoả"))
  await expect(page.getByRole("heading", { name: t("browse_near") })).toBeVisible()
  await expect(page.locator("main article").first()).toContainText(/[Mm]ật ong/)
})

test("the search box suggests while typing and remembers searches on this device only", async ({
  page,
  shop,
  t,
}) => {
  test.skip(!shop.hasSearchEngine, "no embedded search engine for this machine")
  await openPage(page, "/")
  await waitForHydration(page)
  const box = page.getByRole("searchbox", { name: t("nav_search_label") }).first()
  await box.pressSequentially("mat on", { delay: 30 })
  const list = page.getByRole("list", { name: t("nav_suggestions") })
  await expect(list.getByRole("link", { name: /^Mật ong/ }).first()).toBeVisible()
  await box.fill("lào c")
  await list.getByRole("link", { name: new RegExp(`^Lào Cai.*${t("nav_suggestion_place")}`) }).click()
  await page.waitForURL(/tinh=15/)

  await box.fill("gạo nếp")
  await box.press("Enter")
  await page.waitForURL(/q=/)
  await expect(page.locator("main article").first()).toContainText(/[Gg]ạo nếp/)
  await box.fill("")
  const recent = page.getByRole("list", { name: t("nav_recent") })
  await expect(recent.getByRole("link", { name: "gạo nếp" })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  await page.getByRole("button", { name: t("nav_recent_forget") }).click()
  await expect(recent).toHaveCount(0)
})
