import { createFileRoute } from "@tanstack/react-router"
import { OfficerDashboard } from "~/features/officer-dashboard/components/officer-dashboard"

/** The officer dashboard: drawn in the officer's browser only, and downloaded by nobody else. */
export const Route = createFileRoute("/van-phong")({ ssr: false, component: OfficerDashboard })
