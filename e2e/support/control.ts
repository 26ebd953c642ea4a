import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

import type { Shop, ShopAddresses } from "./shop.ts"

/**
 * Control server of the running shop. Tests run in other processes: over loopback they read the shop's addresses and
 * switch its search engine off and on. The URL holds a secret.
 */
export async function serveControl(shop: Shop): Promise<{ url: string; close(): void }> {
  const secret = randomBytes(16).toString("hex")
  const act = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? ""
    if (path === `/${secret}/addresses`) return json(response, 200, addressesOf(shop))
    if (path === `/${secret}/search/stop`) await shop.stopSearch()
    else if (path === `/${secret}/search/start`) await shop.startSearch()
    else return json(response, 404, {})
    json(response, 200, {})
  }
  const server = createServer((request, response) => {
    act(request, response).catch((error: unknown) => json(response, 500, { message: String(error) }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/${secret}`, close: () => server.close() }
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
}

function addressesOf(shop: Shop): ShopAddresses {
  const { storefrontUrl, backendUrl, databaseUrl, publishableKey, accounts, stripeUrl, hasSearchEngine } =
    shop
  return {
    storefrontUrl,
    backendUrl,
    databaseUrl,
    publishableKey,
    accounts,
    stripeUrl,
    hasSearchEngine,
  }
}

/** Calls the control server. Throws if it refuses or is gone. */
export async function askControl(url: string, path: string): Promise<unknown> {
  const response = await fetch(`${url}/${path}`, { method: "POST", signal: AbortSignal.timeout(90_000) })
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(body)}`)
  return body
}
