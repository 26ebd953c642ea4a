import { createFileRoute } from "@tanstack/react-router"
import { StockListsPage } from "~/features/sales-point-dashboard/pages/stock-lists-page"

export const Route = createFileRoute("/diem-ban-hang/danh-sach-hang")({ component: StockListsPage })
