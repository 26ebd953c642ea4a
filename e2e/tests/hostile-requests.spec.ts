import { catalogueOf } from "../support/catalogue.ts"
import { expect, test } from "../support/fixtures.ts"

const SQL = "' OR 1=1; DROP TABLE product;--"
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(",")

/** Queries of attackers and broken programs. Each gets an answer below 500. */
const QUERIES: Readonly<Record<string, string>> = {
  "10,000 characters": `q=${"m".repeat(10_000)}`,
  "10,000 marks": `q=${encodeURIComponent("ế̂̂".repeat(1_500))}`,
  "control characters": `q=${encodeURIComponent("\u0000\u0001\u0007\u001b[31m\u202e\ufeff")}%ED%A0%BD`,
  "broken percent": "q=%E0%A4%A&sao=%",
  emoji: `q=${encodeURIComponent("🍯🐝👨‍👩‍👧‍👦".repeat(40))}`,
  SQL: `q=${encodeURIComponent(SQL)}&nsx=${encodeURIComponent(SQL)}&xa=${encodeURIComponent(SQL)}`,
  "filter language of the engine": `q=x&nsx=${encodeURIComponent('a" OR star = 5 OR producer.handle = "b')}`,
  "500 communes": `xa=${many(500, (index) => String(index).padStart(5, "0"))}`,
  "500 producers": `nsx=${many(500, (index) => `nha-san-xuat-${index}`)}`,
  "500 keys": Array.from({ length: 500 }, (_, index) => `sao=${index}&khoa${index}=1`).join("&"),
  "page 10^9": "trang=1000000000",
  "page below zero": "trang=-5",
  "page in words": "trang=NaN&sap-xep=__proto__&loai=constructor",
  "prices beyond numbers": "gia=99999999999999999999999-1e400",
  "prices in words": "gia=--&gia-tu=abc&gia-den=-1",
  prototype: "__proto__=1&constructor=2&q=__proto__",
  markup: `q=${encodeURIComponent('"><script>window.hacked=1</script><img src=x onerror=window.hacked=1>')}`,
}

for (const [name, query] of Object.entries(QUERIES)) {
  test(`hostile query: ${name}`, async ({ request }) => {
    for (const path of ["/san-pham", "/en/san-pham", "/nha-san-xuat", "/diem-ban", "/"]) {
      const response = await request.get(`${path}?${query}`, { maxRedirects: 3 })
      expect(response.status(), path).toBeLessThan(500)
      if (response.status() === 200) expect(await response.text()).toContain("</html>")
    }
  })
}

test("markup in a search query is shown as text", async ({ page }) => {
  await page.goto(`/san-pham?${QUERIES.markup}`)
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<script>")
  expect(await page.evaluate(() => "hacked" in window)).toBe(false)
})

const PATHS = [
  "/san-pham/%00",
  "/san-pham/..%2f..%2fetc%2fpasswd",
  `/san-pham/${"a".repeat(3_000)}`,
  "/san-pham/%F0%9F%8D%AF",
  `/nha-san-xuat/${encodeURIComponent(SQL)}`,
  "/don-hang/abc",
  `/don-hang/${"A".repeat(150)}`,
  `/don-hang/${"A".repeat(5_000)}`,
  "/diem-ban/%ff",
  "/og/san-pham/khong-co.png",
  "/tranh/x/y",
  "/_serverFn/khong-co",
  "/api/../../secret",
]
for (const path of PATHS) {
  test(`hostile address: ${path.slice(0, 40)} (${path.length})`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.status()).toBeGreaterThanOrEqual(400)
    expect(response.status()).toBeLessThan(500)
  })
}

test("wrong methods, cross-site forms and malformed bodies are refused without a server error", async ({
  request,
  shop,
}) => {
  const [goods] = await catalogueOf(shop).goodsOfDifferentProducers(1)
  const foreign = await request.post("/gio-hang", {
    form: { variantId: goods!.variantId, quantity: "1" },
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  })
  expect(foreign.status()).toBe(403)
  for (const path of ["/", "/san-pham", "/gio-hang", "/dat-hang", "/tra-cuu", "/don-hang/abc"]) {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const response = await request.fetch(path, {
        method,
        data: "\u0000{not json",
        headers: { "content-type": "application/json" },
        maxRedirects: 0,
      })
      expect(response.status(), `${method} ${path}`).toBeLessThan(500)
    }
  }
  const large = await request.post("/gio-hang", {
    form: { variantId: "x".repeat(2_000_000), quantity: "1" },
    maxRedirects: 0,
  })
  expect(large.status(), "2 MB form").toBeLessThan(500)
})
