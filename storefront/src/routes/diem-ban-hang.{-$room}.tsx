import { createFileRoute } from "@tanstack/react-router"
import { PointOffice } from "~/features/sales-point-dashboard/components/point-office"

/** The office of a sales point: drawn in its manager's browser only, and downloaded by nobody else. */
export const Route = createFileRoute("/diem-ban-hang/{-$room}")({ ssr: false, component: PointRoute })

function PointRoute() {
  return <PointOffice room={Route.useParams().room} />
}
