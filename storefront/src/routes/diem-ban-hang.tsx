import { createFileRoute } from "@tanstack/react-router"
import { SalesPointDashboard } from "~/features/sales-point-dashboard/components/sales-point-dashboard"

/** The dashboard of a sales point: drawn in its manager's browser only, and downloaded by nobody else. */
export const Route = createFileRoute("/diem-ban-hang")({ ssr: false, component: SalesPointDashboard })
