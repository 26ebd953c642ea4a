import { createFileRoute } from "@tanstack/react-router"
import { DiscrepanciesPage } from "~/features/sales-point-dashboard/pages/discrepancies-page"

export const Route = createFileRoute("/diem-ban-hang/chenh-lech")({ component: DiscrepanciesPage })
