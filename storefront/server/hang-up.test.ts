import { request as httpRequest } from "node:http"
import { setImmediate as nextTurn } from "node:timers/promises"
import { afterEach, expect, it, vi } from "vitest"
import { handleRequest } from "~/shared/server/handle-request"
import { listen } from "./listen"

// TanStack/router #7748: when a reader hung up, the half-rendered stream failed by its own time limit two minutes
// later, nobody was listening to it any more, and the whole process ended. Here the same happens in a moment.

let close: (() => Promise<void>) | undefined
afterEach(() => close?.())

const html = { "content-type": "text/html; charset=utf-8" }

/** A page whose second half never comes: its stream fails after a while, like the router's own time limit. */
const failingPage = (failed: () => void) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("<!doctype html><p>half a page"))
        setTimeout(() => {
          failed()
          controller.error(new Error("Stream lifetime exceeded"))
        }, 150)
      },
    }),
    { headers: html },
  )

const hangUp = (url: URL) =>
  new Promise<void>((resolve) => {
    const request = httpRequest(url)
    request.on("error", () => resolve())
    request.on("close", () => resolve())
    request.end()
    setTimeout(() => request.destroy(), 50)
  })

it.each(["/san-pham", "/gio-hang", "/_serverFn/stream"])(
  "a reader who hangs up on %s does not end the server",
  async (path) => {
    const unexpected: unknown[] = []
    const note = (reason: unknown) => unexpected.push(reason)
    process.on("uncaughtException", note)
    process.on("unhandledRejection", note)
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined)
    let failed = 0
    const server = await listen({
      port: 0,
      hostname: "127.0.0.1",
      files: () => null,
      app: {
        fetch: (request) =>
          handleRequest(request, (inner) =>
            new URL(inner.url).pathname === path
              ? failingPage(() => (failed += 1))
              : new Response("<p>whole</p>", { headers: html }),
          ),
      },
    })
    close = server.close
    await Promise.all([hangUp(new URL(path, server.url)), hangUp(new URL(`${path}?a=1`, server.url))])
    await expect.poll(() => failed).toBe(2)
    // What nobody listens to is unexpected in the turn after it.
    await nextTurn()
    const after = await fetch(new URL("/", server.url))
    expect([after.status, await after.text()]).toEqual([200, "<p>whole</p>"])
    process.off("uncaughtException", note)
    process.off("unhandledRejection", note)
    quiet.mockRestore()
    expect(unexpected).toEqual([])
  },
)
