import { createFileRoute } from "@tanstack/react-router"
import { OrdersPage } from "~/features/producer-dashboard/pages/orders-page"

export const Route = createFileRoute("/kenh-ban/don-hang")({ component: OrdersPage })
