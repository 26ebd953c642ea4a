import { createHmac, randomUUID } from "node:crypto"
import { VIEWS_SIGNATURE_HEADER, type ViewsBatch } from "@ocop/contracts"
import { env } from "../env"
import { viewedGoods } from "./is-view"
import { ViewCounter } from "./view-counter"

const EVERY_MS = 5_000
const PATIENCE_MS = 5_000

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
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  await response.body?.cancel()
  // What is refused today is refused tomorrow: it does not stand in the way of what comes after it.
  return response.ok || (response.status >= 400 && response.status < 500 && response.status !== 429)
}

const counter = new ViewCounter({ clock: Date.now, newId: randomUUID, deliver })
let timer: NodeJS.Timeout | undefined

/** Counts a page of goods that was just answered, kept or drawn. Without a secret nothing is counted. */
export function noteView(request: Request, path: string, status: number): void {
  if (status !== 200 || env().viewsSecret === "") return
  const handle = viewedGoods(request.method, path, request.headers)
  if (handle === null) return
  counter.count(handle)
  timer ??= setInterval(() => void counter.flush(), EVERY_MS).unref()
}
