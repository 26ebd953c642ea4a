import { createFileRoute } from "@tanstack/react-router"
import { Office } from "~/features/officer-dashboard/components/office"

/**
 * The programme office: drawn in the officer's browser only, and downloaded by nobody else. One route for all its
 * rooms, because each route costs every shopper a line of the list of routes.
 */
export const Route = createFileRoute("/van-phong/{-$room}")({ ssr: false, component: OfficeRoute })

function OfficeRoute() {
  return <Office room={Route.useParams().room} search={Route.useSearch()} />
}
