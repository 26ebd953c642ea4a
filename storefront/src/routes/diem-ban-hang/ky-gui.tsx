import { createFileRoute } from "@tanstack/react-router"
import { ConsignmentPage } from "~/features/sales-point-dashboard/pages/consignment-page"

export const Route = createFileRoute("/diem-ban-hang/ky-gui")({ component: ConsignmentPage })
