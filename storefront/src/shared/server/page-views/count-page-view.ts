import { createHmac, randomUUID } from "node:crypto"
import { VIEWS_SIGNATURE_HEADER, type ViewsBatch } from "@ocop/contracts"
import { env } from "../env"
import { clientViewedListing, viewedListing } from "./page-view-request"
import { PageViewCounter } from "./page-view-counter"

const EVERY_MS = 5_000
const TIMEOUT_MS = 5_000

async function deliver(batch: ViewsBatch): Promise<boolean> {
  const { backendUrl, viewsSecret } = env()
  const body = JSON.stringify(batch)
  const response = await fetch(`${backendUrl}/hooks/product-views`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      [VIEWS_SIGNATURE_HEADER]: createHmac("sha256", viewsSecret).update(body).digest("hex"),
    },
    body,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.body?.cancel()
  // A batch that is refused would be refused again: it must not block the batches after it.
  return response.ok || (response.status >= 400 && response.status < 500 && response.status !== 429)
}

const counter = new PageViewCounter({ clock: Date.now, newId: randomUUID, deliver })
let timer: NodeJS.Timeout | undefined

function count(handle: string): void {
  counter.count(handle)
  timer ??= setInterval(() => void counter.flush(), EVERY_MS).unref()
}

/** Counts the page view of a listing's page that was just served. Without a secret nothing is counted. */
export function countPageView(request: Request, path: string, status: number): void {
  if (status !== 200 || env().viewsSecret === "") return
  const handle = viewedListing(request.method, path, request.headers)
  if (handle !== null) count(handle)
}

/**
 * Counts a client-reported page view. Listings that do not exist are ignored: made-up handles would displace real ones
 * from a batch.
 */
export async function countClientPageView(
  request: Request,
  path: string,
  exists: (handle: string) => Promise<boolean>,
): Promise<void> {
  if (env().viewsSecret === "") return
  const handle = clientViewedListing(path, request.headers)
  if (handle !== null && (await exists(handle))) count(handle)
}
