import { createFileRoute } from "@tanstack/react-router"
import { TerminalsPage } from "~/features/sales-point-dashboard/pages/terminals-page"

export const Route = createFileRoute("/diem-ban-hang/quay")({ component: TerminalsPage })
