import { uuidV7 } from "@ocop/stock"

/** A unique idempotency key (UUID version 7). @param now the device's clock, ms */
export const newKey = (now: number): string => uuidV7(now, crypto.getRandomValues(new Uint8Array(10)))
