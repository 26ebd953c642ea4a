import { setTimeout as sleep } from "node:timers/promises"

import { LocalServiceError } from "./errors.ts"
import type { Service } from "./supervisor.ts"

/**
 * Waits until GET on the address answers 2xx. Throws `service_timeout`, or `service_exited` at once if the given
 * process ends first. Times are in milliseconds.
 */
export async function waitForHttp(
  url: string,
  options: { service: string; timeoutMs: number; process?: Service; signal?: AbortSignal | undefined },
): Promise<void> {
  const end = Date.now() + options.timeoutMs
  let last = "no answer"
  while (Date.now() < end) {
    options.signal?.throwIfAborted()
    if (options.process && options.process.exit !== undefined) throw options.process.exitError()
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" })
      await response.body?.cancel()
      if (response.ok) return
      last = `HTTP ${response.status}`
    } catch (error) {
      // Refused connections are what waiting is for; the last reason is told if the time runs out.
      last = error instanceof Error ? error.message : String(error)
    }
    await sleep(100)
  }
  throw new LocalServiceError(
    "service_timeout",
    {
      service: options.service,
      seconds: Math.round(options.timeoutMs / 1000),
      detail: `${url}: ${last}`,
      ...(options.process ? { path: options.process.logFile } : {}),
    },
    { log: options.process?.tail(20) ?? [] },
  )
}
