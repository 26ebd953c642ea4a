import type { ApiResult } from "@ocop/contracts"
import { useRef } from "react"

/**
 * A key that makes a call that is sent twice one act. It is kept until the server has answered, so that a second tap,
 * and a try after a lost answer, carry the same key; after a refusal the next try is a new act.
 */
export function useIdempotencyKey() {
  const key = useRef<string | null>(null)
  return async <T>(send: (key: string) => Promise<ApiResult<T>>): Promise<ApiResult<T>> => {
    key.current ??= crypto.randomUUID()
    const result = await send(key.current)
    if (result.ok || (result.status >= 400 && result.status < 500)) key.current = null
    return result
  }
}
