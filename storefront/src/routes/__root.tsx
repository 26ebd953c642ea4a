import { createRootRouteWithContext, HeadContent, Outlet, Scripts, useLocation } from "@tanstack/react-router"
import type { ReactNode } from "react"
import regular from "~/styles/fonts/be-vietnam-pro-latin-400-normal.woff2?url"
import regularMarks from "~/styles/fonts/be-vietnam-pro-vietnamese-400-normal.woff2?url"
import { SiteFooter } from "~/features/layout/components/site-footer"
import { SiteHeader } from "~/features/layout/components/site-header"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import type { RouterContext } from "~/router"
import { isDashboard } from "~/shared/dashboard/address"
import type { SearchParams } from "~/shared/lib/search-params"
import { NotFoundPage } from "~/shared/ui/not-found-page"
import { THEME_SCRIPT } from "~/shared/ui/theme-toggle"
import styles from "~/styles/app.css?url"

const font = (href: string) => ({
  rel: "preload",
  as: "font",
  type: "font/woff2",
  href,
  crossOrigin: "anonymous" as const,
})

export const Route = createRootRouteWithContext<RouterContext>()({
  // Every page's query is plain text by key; a feature's own module gives it a meaning.
  validateSearch: (search: Record<string, unknown>): SearchParams => search as SearchParams,
  head: () => ({
    meta: [
      { charSet: "utf-8" },
      { name: "viewport", content: "width=device-width, initial-scale=1" },
      { name: "theme-color", content: "#a8232b" },
      { title: m.site_name() },
    ],
    links: [
      { rel: "stylesheet", href: styles },
      font(regular),
      font(regularMarks),
      { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
    ],
    scripts: [{ children: THEME_SCRIPT }],
  }),
  shellComponent: Document,
  component: Outlet,
  notFoundComponent: () => <NotFoundPage />,
})

function Document({ children }: { children: ReactNode }) {
  // The dashboards and the point of sale have their own layout.
  const inShop = useLocation({
    select: ({ pathname }) => !isDashboard(pathname) && !/^\/quay(?:\/|$)/.test(pathname),
  })
  return (
    <html lang={getLocale()} suppressHydrationWarning>
      <head>
        <HeadContent />
      </head>
      <body>
        {inShop ? <SiteHeader /> : null}
        {inShop ? (
          <main id="noi-dung" tabIndex={-1}>
            {children}
          </main>
        ) : (
          children
        )}
        {inShop ? <SiteFooter /> : null}
        <Scripts />
      </body>
    </html>
  )
}
