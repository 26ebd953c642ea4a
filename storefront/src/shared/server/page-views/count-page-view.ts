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
  // What is refused today is refused tomorrow: it does not stand in the way of what comes after it.
  return response.ok || (response.status >= 400 && response.status < 500 && response.status !== 429)
}

const counter = new PageViewCounter({ clock: Date.now, newId: randomUUID, deliver })
let timer: NodeJS.Timeout | undefined

function count(handle: string): void {
  counter.count(handle)
  timer ??= setInterval(() => void counter.flush(), EVERY_MS).unref()
}

/** Counts a page of goods that was just answered, kept or drawn. Without a secret nothing is counted. */
export function countPageView(request: Request, path: string, status: number): void {
  if (status !== 200 || env().viewsSecret === "") return
  const handle = viewedListing(request.method, path, request.headers)
  if (handle !== null) count(handle)
}

/**
 * Counts what a browser tells. Goods that nobody has are left out: names that somebody makes up would push out of a
 * batch what is true.
 */
export async function countClientPageView(
  request: Request,
  path: string,
  isThere: (handle: string) => Promise<boolean>,
): Promise<void> {
  if (env().viewsSecret === "") return
  const handle = clientViewedListing(path, request.headers)
  if (handle !== null && (await isThere(handle))) count(handle)
}
