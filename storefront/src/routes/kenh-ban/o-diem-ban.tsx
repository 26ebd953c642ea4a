import { createFileRoute } from "@tanstack/react-router"
import { PointsPage } from "~/features/producer-dashboard/pages/points-page"

export const Route = createFileRoute("/kenh-ban/o-diem-ban")({ component: PointsPage })
