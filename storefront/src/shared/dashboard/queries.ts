import type { ApiResult } from "@ocop/contracts"
import { QueryClient, queryOptions, type QueryKey } from "@tanstack/react-query"
import { valueOf } from "./problem-error"

/**
 * The cache of one dashboard's data. A call ends by itself and says what went wrong, so nothing is tried again behind
 * the reader's back, and nothing waits for a line that the browser believes to be down.
 */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: "always", retry: false },
    },
  })

/** Options of a query whose call answers with a result instead of throwing. */
export const resultQuery = <T>(queryKey: QueryKey, read: (signal: AbortSignal) => Promise<ApiResult<T>>) =>
  queryOptions({ queryKey, queryFn: async ({ signal }) => valueOf(await read(signal)) })
