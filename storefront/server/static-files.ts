import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
}

interface StaticFile {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly br: Uint8Array<ArrayBuffer> | null
  readonly gzip: Uint8Array<ArrayBuffer> | null
  readonly type: string
  readonly etag: string
  readonly caching: string
}

/** A build's whole client folder is a few megabytes: it is read once and served from memory. */
function readFolder(root: string): Map<string, StaticFile> {
  const found = new Map<string, StaticFile>()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue
    const path = `${entry.parentPath}${sep}${entry.name}`
    const plain = new Uint8Array(readFileSync(path))
    const side = (suffix: string) =>
      existsSync(path + suffix) ? new Uint8Array(readFileSync(path + suffix)) : null
    const address = `/${relative(root, path).split(sep).join("/")}`
    found.set(address, {
      plain,
      br: side(".br"),
      gzip: side(".gz"),
      type: TYPES[extname(path)] ?? "application/octet-stream",
      etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 16)}"`,
      // Names below /assets/ carry a hash of their content.
      caching: address.startsWith("/assets/")
        ? "public, max-age=31536000, immutable"
        : "public, max-age=3600",
    })
  }
  return found
}

const takes = (request: Request, encoding: string) =>
  new RegExp(`(?:^|,)\\s*${encoding}\\s*(?:,|;(?!q=0(?:\\.0*)?(?:,|$))|$)`).test(
    request.headers.get("accept-encoding") ?? "",
  )

/**
 * @param folder the built client folder; one that does not exist serves nothing
 * @returns a function that answers a request for a static file, and null for every other request
 */
export function loadStaticFiles(folder: URL): (request: Request) => Response | null {
  const root = fileURLToPath(folder)
  const files = existsSync(root) ? readFolder(root) : new Map<string, StaticFile>()
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return null
    const path = new URL(request.url).pathname
    const file = files.get(path)
    if (!file) {
      if (!path.startsWith("/assets/")) return null
      return new Response("not found", { status: 404, headers: { "x-content-type-options": "nosniff" } })
    }
    const headers = new Headers({
      "content-type": file.type,
      "cache-control": file.caching,
      etag: file.etag,
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
    })
    if (request.headers.get("if-none-match") === file.etag)
      return new Response(null, { status: 304, headers })
    let body = file.plain
    if (file.br && takes(request, "br")) {
      body = file.br
      headers.set("content-encoding", "br")
    } else if (file.gzip && takes(request, "gzip")) {
      body = file.gzip
      headers.set("content-encoding", "gzip")
    }
    headers.set("content-length", String(body.byteLength))
    return new Response(request.method === "HEAD" ? null : body, { headers })
  }
}
