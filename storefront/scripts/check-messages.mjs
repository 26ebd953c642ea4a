// Paraglide reports success even when it made nothing (no plugin, wrong path), so the result is counted.
import { readFileSync } from "node:fs"

const read = (locale) =>
  JSON.parse(readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), "utf8"))
const keys = (messages) => Object.keys(messages).filter((key) => key !== "$schema")
const vi = keys(read("vi"))
const en = keys(read("en"))
const faults = [
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
