import type { AnyRouter } from "@tanstack/react-router"

/**
 * Going from page to page within the shop asks for data, which reading ahead asks for too, so the server cannot tell a
 * look by it. The browser says when it has come to goods: their path and nothing else. The first page of a visit was
 * counted when it was answered.
 */
export const reportPageViews = (router: AnyRouter): unknown =>
  router.subscribe("onResolved", ({ fromLocation, toLocation, pathChanged }) => {
    const { pathname } = toLocation
    if (fromLocation && pathChanged && /^\/san-pham\/[^/]+$/.test(pathname))
      navigator.sendBeacon(`/_xem${pathname}`)
  })
