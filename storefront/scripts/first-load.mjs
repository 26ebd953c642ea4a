// Prints how many brotli bytes of script, style and font a page asks for at its first load, from the built files.
// Usage: npm run size [-- <origin> [path...]] against a running storefront; fails above the budget of a page.
import { readFileSync, statSync } from "node:fs"
import { brotliCompressSync } from "node:zlib"

/** Pages for reading carry no query library; pages that change something (basket, checkout) do. */
const budgetOf = (path) => (/\/(?:gio-hang|dat-hang)/.test(path) ? 125_000 : 120_000)
const [origin = "http://127.0.0.1:3000", ...given] = process.argv.slice(2)
const paths =
  given.length > 0 ? given : ["/", "/san-pham", "/nha-san-xuat", "/diem-ban", "/gio-hang", "/tra-cuu", "/en"]

const fileOf = (address) => new URL(`../dist/client${address}`, import.meta.url)
const sizes = new Map()
function size(address) {
  if (!sizes.has(address)) {
    try {
      sizes.set(address, statSync(new URL(`${fileOf(address).href}.br`)).size)
    } catch {
      const plain = readFileSync(fileOf(address))
      sizes.set(address, address.endsWith(".js") ? brotliCompressSync(plain).length : plain.length)
    }
  }
  return sizes.get(address)
}

/** A script and everything that it imports statically. */
function withImports(address, seen) {
  if (seen.has(address)) return
  seen.add(address)
  const text = readFileSync(fileOf(address), "utf8")
  for (const [, file] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    withImports(`/assets/${file}`, seen)
}

const over = []
async function measure(path) {
  const response = await fetch(origin + path)
  const html = await response.text()
  const scripts = new Set()
  for (const [, address] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g))
    withImports(address, scripts)
  for (const [, address] of html.matchAll(/import\(["'](\/assets\/[^"']+\.js)["']\)/g))
    withImports(address, scripts)
  const total = [...scripts].reduce((sum, address) => sum + size(address), 0)
  const styles = [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].reduce((sum, [, a]) => sum + size(a), 0)
  if (total > budgetOf(path)) over.push(`${path}: ${total} bytes of script, budget ${budgetOf(path)}`)
  const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
  console.log(
    `${path.padEnd(40)} ${response.status}  script ${kb(total)} in ${scripts.size} files, style ${kb(styles)}`,
  )
  return html
}

let firstProduct
for (const path of paths) {
  const html = await measure(path)
  firstProduct ??= /href="(\/san-pham\/[a-z0-9-]+)"/.exec(html)?.[1]
}
if (given.length === 0 && firstProduct) await measure(firstProduct)
if (over.length > 0) {
  console.error(over.join("\n"))
  process.exit(1)
}
