import { createFileRoute } from "@tanstack/react-router"
import { loadSalesPointList, provinceOf } from "~/features/sales-points/api/sales-points"
import { SalesPointList } from "~/features/sales-points/components/sales-point-list"
import { m } from "~/paraglide/messages"
import { answerUnavailable } from "~/shared/lib/response-status"
import { breadcrumbData, describePage } from "~/shared/lib/seo"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"
import { Unavailable } from "~/shared/ui/unavailable"

export const Route = createFileRoute("/diem-ban/")({
  codeSplitGroupings: [["loader", "component"]],
  loaderDeps: ({ search }) => ({ province: provinceOf(search.tinh) }),
  loader: async ({ context, deps }) => {
    const reading = await loadSalesPointList(deps.province, context.locale)
    if (!reading.ok) answerUnavailable()
    return reading
  },
  head: () =>
    describePage({
      title: m.point_list_title(),
      description: m.point_list_description(),
      path: "/diem-ban",
      jsonLd: [breadcrumbData([{ name: m.nav_sales_points(), path: "/diem-ban" }])],
    }),
  component: SalesPointsRoute,
})

function SalesPointsRoute() {
  const { province } = Route.useLoaderDeps()
  const data = Route.useLoaderData()
  if (!data.ok) return <Unavailable />
  return (
    <div className="container-page pb-12">
      <Breadcrumbs crumbs={[{ label: m.nav_sales_points() }]} />
      <h1 className="text-2xl md:text-3xl">{m.point_list_title()}</h1>
      <p className="mt-2 max-w-prose text-soft">{m.point_list_description()}</p>
      <SalesPointList view={data.value} province={province} />
    </div>
  )
}
