import { createFileRoute } from "@tanstack/react-router"
import { loadBrowse } from "~/features/browse/api/browse"
import { browseTitle } from "~/features/browse/browse-title"
import { BrowsePage } from "~/features/browse/components/browse-page"
import { m } from "~/paraglide/messages"
import { tidyAddress } from "~/shared/catalogue/address"
import { answerUnavailable } from "~/shared/lib/response-status"
import { describePage } from "~/shared/lib/seo"
import { Unavailable } from "~/shared/ui/unavailable"

export const Route = createFileRoute("/san-pham/")({
  codeSplitGroupings: [["loader", "component"]],
  loaderDeps: ({ search }) => tidyAddress(search),
  loader: async ({ context, deps }) => {
    const reading = await loadBrowse(deps, context.locale)
    if (!reading.ok) answerUnavailable()
    return reading
  },
  head: ({ match, loaderData: reading }) => {
    const search = tidyAddress(match.search)
    const keys = Object.keys(search)
    const view = reading?.ok ? reading.value : null
    const title = browseTitle(view, search)
    return describePage({
      title,
      description: view
        ? m.browse_description({ title, total: view.total, certified: view.facets.chungNhan })
        : null,
      path: "/san-pham",
      search,
      // Single groups, sets and provinces are pages worth finding; combinations and searches are endless.
      noindex:
        keys.length > 1 || keys.some((key) => !["chung-nhan", "nhom", "bo", "tinh", "trang"].includes(key)),
    })
  },
  component: Browse,
})

function Browse() {
  const search = Route.useSearch()
  const data = Route.useLoaderData()
  return data.ok ? <BrowsePage view={data.value} search={search} /> : <Unavailable />
}
