import { createFileRoute } from "@tanstack/react-router"
import { ProducerDashboard } from "~/features/producer-dashboard/components/producer-dashboard"

/** The producer dashboard: drawn in the member's browser only, and downloaded by nobody else. */
export const Route = createFileRoute("/kenh-ban")({ ssr: false, component: ProducerDashboard })
