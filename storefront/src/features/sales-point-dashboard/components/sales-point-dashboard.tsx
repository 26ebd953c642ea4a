import { useQuery } from "@tanstack/react-query"
import { Outlet } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { DashboardFrame } from "~/shared/dashboard/frame"
import { Navigation } from "~/shared/dashboard/navigation"
import { dashboardQuery } from "../api/point"
import { salesPointDashboard } from "../lib/dashboard"
import { PAGES } from "../lib/pages"

/** The dashboard of a sales point; the route of the address is drawn inside. */
export function SalesPointDashboard() {
  return (
    <DashboardFrame
      dashboard={salesPointDashboard}
      header={(manager) =>
        manager
          ? { title: manager.point.name, detail: manager.name }
          : { title: salesPointDashboard.words.title() }
      }
      navigation={() => <Pages />}
    >
      {() => <Outlet />}
    </DashboardFrame>
  )
}

function Pages() {
  const { data } = useQuery(dashboardQuery)
  return (
    <Navigation
      items={[
        { to: PAGES.home, label: m.point_office_nav_home(), exact: true, count: data?.waitingPickups },
        { to: PAGES.stock, label: m.point_office_nav_stock(), count: data?.lowStock.length },
        { to: PAGES.handedOver, label: m.point_office_nav_done() },
        { to: PAGES.terminals, label: m.point_office_nav_counters() },
        { to: PAGES.consignment, label: m.point_business_nav_consignment() },
        {
          to: PAGES.discrepancies,
          label: m.point_business_nav_discrepancies(),
          count: data?.discrepancies.open,
        },
      ]}
    />
  )
}
