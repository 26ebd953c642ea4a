import { createFileRoute } from "@tanstack/react-router"
import { CountersPage } from "~/features/sales-point-dashboard/pages/counters-page"

export const Route = createFileRoute("/diem-ban-hang/quay")({ component: CountersPage })
