import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { generateList, readRows } from "./catalogue.ts"

const folder = mkdtempSync(join(tmpdir(), "bench-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const demo = [
  "product_name,producer_name,producer_type,product_group,product_set,stars,recognition_year,decision_no,decision_date,place_text,province_now,price_vnd,unit,weight,source,confidence,stock,illustrative",
  'Mật ong bạc hà,HTX Ong Vàng,HTX,thực phẩm,"Mật ong, mật khác",4,2025,12/QĐ-UBND,,tỉnh Lào Cai,Lào Cai,250000,hũ 500 g,500 g,,,5,price',
  "",
].join("\n")

const file = (text: string): string => {
  const path = join(folder, "list.csv")
  writeFileSync(path, text)
  return path
}

it("is a list that the import reads whole, with nothing bad in it", async () => {
  const rows = await readRows(file(demo))
  const made = await readRows(file(generateList(demo, rows, 300, 7)))
  expect(made).toHaveLength(300)
  expect(made[0]?.productName).toBe("Mật ong bạc hà")
  expect(made.every((row) => row.star >= 3 && row.star <= 5 && row.placeText !== null)).toBe(true)
  expect(new Set(made.map((row) => row.producerName)).size).toBeGreaterThan(90)
})

it("is the same for the same seed and another for another", async () => {
  const rows = await readRows(file(demo))
  expect(generateList(demo, rows, 50, 1)).toBe(generateList(demo, rows, 50, 1))
  expect(generateList(demo, rows, 50, 1)).not.toBe(generateList(demo, rows, 50, 2))
})
