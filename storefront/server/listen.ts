import { serve } from "srvx/node"
import { LONGEST_BODY, withBodyLimit } from "./body-limit.ts"

export interface ListenOptions {
  readonly port: number
  readonly hostname: string
  /** Answers static files; null for every other address. */
  readonly files: (request: Request) => Response | null
  /** Renders pages. */
  readonly app: { fetch: (request: Request) => Promise<Response> }
}

/**
 * Opens the storefront's port. A page that cannot be rendered is answered with a sentence and a 500; nothing that a
 * visitor does, hanging up in the middle included, ends the process (TanStack/router #7748).
 *
 * @returns the server's address and the way to close it
 */
export async function listen({ port, hostname, files, app }: ListenOptions) {
  const server = serve({
    port,
    hostname,
    silent: true,
    gracefulShutdown: { gracefulTimeout: 3 },
    maxRequestBodySize: LONGEST_BODY,
    async fetch(request) {
      try {
        const limited = withBodyLimit(request)
        return limited instanceof Response ? limited : (files(limited) ?? (await app.fetch(limited)))
      } catch (error) {
        process.stderr.write(
          `A page could not be rendered: ${error instanceof Error ? error.stack : String(error)}\n`,
        )
        return new Response("Trang chưa hiển thị được. Vui lòng tải lại. / Please reload the page.", {
          status: 500,
          headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
        })
      }
    },
  })
  await server.ready()
  return { url: server.url ?? `http://${hostname}:${port}`, close: () => server.close(true) }
}
