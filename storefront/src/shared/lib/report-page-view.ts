import type { AnyRouter } from "@tanstack/react-router"

/**
 * Reports page views of listings from the browser. A navigation within the shop requests data, as a prefetch does, so the
 * server cannot count views by it. The beacon holds the path and nothing else; the first page of a visit was counted by
 * the server.
 */
export const reportPageViews = (router: AnyRouter): unknown =>
  router.subscribe("onResolved", ({ fromLocation, toLocation, pathChanged }) => {
    const { pathname } = toLocation
    if (fromLocation && pathChanged && /^\/san-pham\/[^/]+$/.test(pathname))
      navigator.sendBeacon(`/_xem${pathname}`)
  })
