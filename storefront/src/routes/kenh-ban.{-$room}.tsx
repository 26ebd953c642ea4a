import { createFileRoute } from "@tanstack/react-router"
import { Desk } from "~/features/producer-dashboard/components/desk"

/**
 * The producers' office: drawn in the member's browser only, and downloaded by nobody else. One route for all its
 * rooms, because each route costs every shopper a line of the list of routes.
 */
export const Route = createFileRoute("/kenh-ban/{-$room}")({ ssr: false, component: DeskRoute })

function DeskRoute() {
  return <Desk room={Route.useParams().room} search={Route.useSearch()} />
}
