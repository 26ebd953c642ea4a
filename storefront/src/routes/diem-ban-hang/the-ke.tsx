import { createFileRoute } from "@tanstack/react-router"
import { ShelfCardsPage } from "~/features/sales-point-dashboard/pages/shelf-cards-page"

export const Route = createFileRoute("/diem-ban-hang/the-ke")({ component: ShelfCardsPage })
