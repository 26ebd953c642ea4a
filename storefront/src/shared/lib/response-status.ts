import { createIsomorphicFn } from "@tanstack/react-start"
import { setResponseHeader, setResponseStatus } from "@tanstack/react-start/server"

/** Sets the response's status to "unavailable", so that this page is neither cached nor indexed. */
export const answerUnavailable = createIsomorphicFn()
  .server(() => {
    setResponseStatus(503)
    setResponseHeader("retry-after", "30")
    setResponseHeader("cache-control", "no-store")
  })
  .client(() => undefined)
