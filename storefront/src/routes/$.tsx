import { createFileRoute, notFound } from "@tanstack/react-router"
import { fetchSuggestions } from "~/features/search/api/suggestions"
import type { CardView } from "~/shared/catalogue/views"
import { m } from "~/paraglide/messages"
import { NotFoundPage } from "~/shared/ui/not-found-page"
import { Suggestions } from "~/shared/ui/suggestions"

/** Catch-all route: status 404, with listings that the visitor may have meant. */
export const Route = createFileRoute("/$")({
  loader: async ({ params, context }) => {
    const cards = await fetchSuggestions({ data: { address: params._splat ?? "", locale: context.locale } })
    throw notFound({ data: cards })
  },
  head: () => ({ meta: [{ title: `${m.ui_not_found_title()} · ${m.site_short_name()}` }] }),
  notFoundComponent: ({ data }) => (
    <NotFoundPage>
      <Suggestions cards={(data as CardView[] | undefined) ?? []} />
    </NotFoundPage>
  ),
})
