import { createFileRoute } from "@tanstack/react-router"
import { HomePage } from "~/features/sales-point-dashboard/pages/home-page"

export const Route = createFileRoute("/diem-ban-hang/")({ component: HomePage })
