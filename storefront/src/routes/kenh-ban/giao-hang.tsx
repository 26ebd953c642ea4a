import { createFileRoute } from "@tanstack/react-router"
import { DeliveryPage } from "~/features/producer-dashboard/pages/delivery-page"

export const Route = createFileRoute("/kenh-ban/giao-hang")({ component: DeliveryPage })
