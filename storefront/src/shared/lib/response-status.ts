import { createIsomorphicFn } from "@tanstack/react-start"
import { setResponseHeader, setResponseStatus } from "@tanstack/react-start/server"

/** Says in the answer's status that the catalogue is away, so that nobody keeps or indexes this page. */
export const answerUnavailable = createIsomorphicFn()
  .server(() => {
    setResponseStatus(503)
    setResponseHeader("retry-after", "30")
    setResponseHeader("cache-control", "no-store")
  })
  .client(() => undefined)
