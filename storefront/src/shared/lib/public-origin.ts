import { createIsomorphicFn } from "@tanstack/react-start"
import { env } from "~/shared/server/env"

/** Public origin of the shop, for canonical links. */
export const publicOrigin = createIsomorphicFn()
  .server((): string => env().publicUrl)
  .client((): string => window.location.origin)
