// Service worker of the point of sale. The build fills in its version and its list of files
// (scripts/pos-service-worker.ts). Devices in the field know the address of this file, its scopes and the names of its
// caches, so these never change.
const VERSION = "VERSION"
const FILES = ["FILES"]
const CACHE = `quay-${VERSION}`
const SCOPES = { "/quay": "/quay", "/en/quay": "/en/quay" }
const PAGE = SCOPES[new URL(self.registration.scope).pathname] ?? "/quay"
const OWN = new Set([...FILES, "/favicon.svg", "/quay.webmanifest", "/quay-192.png", "/quay-512.png"])

// One whole version or none: when a file fails to load, the installation fails and the old version stays.
async function install() {
  const cache = await caches.open(CACHE)
  const missing = []
  for (const file of OWN) if (!(await cache.match(file))) missing.push(file)
  await cache.addAll(missing)
  const page = await fetch(PAGE, { cache: "reload", credentials: "same-origin" })
  if (!page.ok || page.redirected) throw new Error(`The page of the point of sale: ${page.status}`)
  const asked = (await page.clone().text()).match(/\/assets\/[A-Za-z0-9._-]+\.(?:js|css|woff2)/g) ?? []
  const foreign = asked.filter((file) => !OWN.has(file))
  if (foreign.length > 0)
    throw new Error(`The page of the point of sale is of another version: ${foreign[0]}`)
  await cache.put(PAGE, page)
}

async function activate() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith("quay-") && name !== CACHE).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

async function kept(request, key) {
  const cache = await caches.open(CACHE)
  return (await cache.match(key)) ?? fetch(request)
}

self.addEventListener("install", (event) => event.waitUntil(install()))
self.addEventListener("activate", (event) => event.waitUntil(activate()))
// A new version waits until the shopkeeper takes it: never in the middle of a sale.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting()
})
self.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== self.location.origin) return
  if (request.mode === "navigate") {
    if (pathname === PAGE) event.respondWith(kept(request, PAGE))
  } else if (OWN.has(pathname)) event.respondWith(kept(request, pathname))
})
