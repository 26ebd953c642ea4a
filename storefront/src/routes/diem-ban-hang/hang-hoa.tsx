import { createFileRoute } from "@tanstack/react-router"
import { StockPage } from "~/features/sales-point-dashboard/pages/stock-page"

export const Route = createFileRoute("/diem-ban-hang/hang-hoa")({ component: StockPage })
