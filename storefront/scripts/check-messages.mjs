// Paraglide reports success even when it made nothing (no plugin, wrong path), so the result is counted.
import { readdirSync, readFileSync } from "node:fs"

/** The keys of all areas of a language; the compiler would silently let one area win over another. */
const keys = (locale) => {
  const folder = new URL(`../messages/${locale}/`, import.meta.url)
  return readdirSync(folder).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(new URL(file, folder), "utf8"))).filter((key) => key !== "$schema"),
  )
}
const vi = keys("vi")
const en = keys("en")
const faults = [
  ...vi.filter((key, index) => vi.indexOf(key) !== index).map((key) => `${key} stands in two areas`),
  ...vi.filter((key) => !en.includes(key)).map((key) => `${key} is missing in English`),
  ...en.filter((key) => !vi.includes(key)).map((key) => `${key} is missing in Vietnamese`),
]
const compiled = await import(new URL("../src/paraglide/messages.js", import.meta.url))
faults.push(
  ...vi.filter((key) => typeof compiled[key] !== "function").map((key) => `${key} was not compiled`),
)
if (vi.length === 0) faults.push("there is no message at all")
if (faults.length > 0) {
  console.error(`Messages:\n- ${faults.join("\n- ")}`)
  process.exit(1)
}
console.log(`${vi.length} messages in two languages.`)
