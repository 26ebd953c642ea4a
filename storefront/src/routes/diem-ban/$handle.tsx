import { createFileRoute, notFound } from "@tanstack/react-router"
import { loadSalesPoint } from "~/features/sales-points/api/sales-points"
import { SalesPointPage } from "~/features/sales-points/components/sales-point-page"
import { salesPointData } from "~/features/sales-points/lib/structured-data"
import { m } from "~/paraglide/messages"
import { answerUnavailable } from "~/shared/lib/response-status"
import { breadcrumbData, describePage } from "~/shared/lib/seo"
import { Unavailable } from "~/shared/ui/unavailable"

export const Route = createFileRoute("/diem-ban/$handle")({
  codeSplitGroupings: [["loader", "component"]],
  loader: async ({ context, params }) => {
    const read = await loadSalesPoint(params.handle, context.locale)
    if (!read.ok && read.reason === "not_found") throw notFound()
    if (!read.ok) answerUnavailable()
    return read.ok ? read.value : null
  },
  head: ({ loaderData: point, params }) => {
    if (!point) return {}
    const path = `/diem-ban/${params.handle}`
    return describePage({
      title: point.name,
      description: m.point_description({ name: point.name, place: point.place ?? point.provinceName ?? "" }),
      path,
      image: `/og${path}.png`,
      jsonLd: [
        salesPointData(point),
        breadcrumbData([
          { name: m.nav_sales_points(), path: "/diem-ban" },
          { name: point.name, path },
        ]),
      ],
    })
  },
  component: SalesPointRoute,
})

function SalesPointRoute() {
  const point = Route.useLoaderData()
  return point ? <SalesPointPage point={point} /> : <Unavailable />
}
