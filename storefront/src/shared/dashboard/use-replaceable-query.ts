import { useQuery, useQueryClient } from "@tanstack/react-query"
import type { resultQuery } from "./queries"

/** A query whose data a page replaces by what a call that changed it has answered. */
export function useReplaceableQuery<T>(options: ReturnType<typeof resultQuery<T>>) {
  const client = useQueryClient()
  const { queryKey } = options
  return {
    query: useQuery(options),
    replace: async (value: T): Promise<void> => {
      // A reading that has begun before would bring back what was there then.
      await client.cancelQueries({ queryKey })
      client.setQueryData<T>(queryKey, value)
    },
  }
}
