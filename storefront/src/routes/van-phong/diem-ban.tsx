import { createFileRoute } from "@tanstack/react-router"
import { PointsPage } from "~/features/officer-dashboard/pages/points-page"

export const Route = createFileRoute("/van-phong/diem-ban")({ component: PointsPage })
