import { createRouter, type AnyRouter } from "@tanstack/react-router"
import { createIsomorphicFn } from "@tanstack/react-start"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale, pathWithoutLocale, type Locale } from "~/shared/i18n/locale"
import { isDashboard } from "~/shared/dashboard/address"
import { parseSearchParams, stringifySearchParams } from "~/shared/lib/search-params"
import { reportPageViews } from "~/shared/lib/report-page-view"
import { requestContext } from "~/shared/server/request-context"
import { ErrorPage } from "~/shared/ui/error-page"
import { routeTree } from "./routeTree.gen"

export interface RouterContext {
  readonly locale: Locale
}

const nonce = createIsomorphicFn()
  .server(() => requestContext()?.nonce)
  .client(() => undefined)

/** One router per request on the server, one per document in the browser. */
export async function getRouter() {
  const locale: Locale = getLocale()
  // Shoppers do not download the routes of the dashboards: this file adds them to the root route.
  const inDashboard = !import.meta.env.SSR && isDashboard(pathWithoutLocale(window.location.pathname))
  if (inDashboard) await import("./routeTree.gen?dashboards")
  const ownNonce = nonce()
  const router = createRouter({
    routeTree,
    context: { locale } satisfies RouterContext,
    // Plain text in, plain text out: the built-in parsing changes long numbers (TanStack/router #6044, #7650).
    parseSearch: parseSearchParams,
    stringifySearch: stringifySearchParams,
    rewrite: {
      input: ({ url }) => {
        url.pathname = pathWithoutLocale(url.pathname)
        return url
      },
      output: ({ url }) => {
        url.pathname = pathInLocale(url.pathname, locale)
        return url
      },
    },
    scrollRestoration: true,
    defaultPreload: "intent",
    // Visitors go back and forth: what was loaded half a minute ago is rendered at once. The query library stays
    // with the dashboards, because no page for reading may pay for its ten kilobytes.
    defaultStaleTime: 30_000,
    defaultPreloadStaleTime: 30_000,
    defaultErrorComponent: ErrorPage,
    ...(ownNonce === undefined ? {} : { ssr: { nonce: ownNonce } }),
  })
  if (!import.meta.env.SSR) reportPageViews(router)
  if (!import.meta.env.SSR && !inDashboard) openDashboardsAsDocuments(router)
  return router
}

/** A page of the shop does not hold the routes of the dashboards, so a way into one is a document of its own. */
function openDashboardsAsDocuments(router: AnyRouter): void {
  router.subscribe("onBeforeNavigate", ({ toLocation }) => {
    if (isDashboard(toLocation.pathname)) window.location.assign(toLocation.publicHref)
  })
}

declare module "@tanstack/react-router" {
  interface Register {
    router: Awaited<ReturnType<typeof getRouter>>
  }
}
