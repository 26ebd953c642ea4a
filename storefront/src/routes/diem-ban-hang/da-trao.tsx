import { createFileRoute } from "@tanstack/react-router"
import { HandedOverPage } from "~/features/sales-point-dashboard/pages/handed-over-page"

export const Route = createFileRoute("/diem-ban-hang/da-trao")({ component: HandedOverPage })
