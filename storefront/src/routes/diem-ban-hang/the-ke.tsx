import { createFileRoute } from "@tanstack/react-router"
import { ShelfLabelsPage } from "~/features/sales-point-dashboard/pages/shelf-labels-page"

export const Route = createFileRoute("/diem-ban-hang/the-ke")({ component: ShelfLabelsPage })
