import { subscribe } from "node:diagnostics_channel"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import { admitOrder } from "./src/domains/checkout/admission/order-admission"

/** Puts admission control before whoever answers the server's requests. */
function standBefore(server: Server): void {
  const inside = server.listeners("request") as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[]
  server.removeAllListeners("request")
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (admitOrder(request, response)) for (const answer of inside) answer.call(server, request, response)
  })
}

/**
 * Called by Medusa before it makes its server, which it shows to nobody; Node shows it with the first request, before
 * that is answered. As a middleware admission control would stand behind Medusa's own, and in a rush the way there costs far
 * more than the answer "come again": a thousand at once waited seven seconds for it (decision 041). Medusa's own hook
 * around requests looks through all routes for each, a millisecond that every caller would pay.
 */
export function register(): void {
  const known = new WeakSet<Server>()
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    standBefore(server)
  })
}
