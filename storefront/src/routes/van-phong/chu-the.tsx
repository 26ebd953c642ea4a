import { createFileRoute } from "@tanstack/react-router"
import { ProducersPage } from "~/features/officer-dashboard/pages/producers-page"

export const Route = createFileRoute("/van-phong/chu-the")({ component: ProducersPage })
