// Starts the built storefront: static files from memory, everything else from the server bundle.
import { listen } from "./listen.ts"
import { loadStaticFiles } from "./static-files.ts"

const bundle = new URL("../dist/server/server.js", import.meta.url)
const { default: app } = (await import(bundle.href)) as {
  default: { fetch: (request: Request) => Promise<Response> }
}
const { url } = await listen({
  port: Number(process.env.PORT) || 3000,
  hostname: process.env.HOST ?? "127.0.0.1",
  files: loadStaticFiles(new URL("../dist/client/", import.meta.url)),
  app,
})
process.stdout.write(`Storefront: ${url}\n`)
