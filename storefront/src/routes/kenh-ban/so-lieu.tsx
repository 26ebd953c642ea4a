import { createFileRoute } from "@tanstack/react-router"
import { SalesPage } from "~/features/producer-dashboard/pages/sales-page"

export const Route = createFileRoute("/kenh-ban/so-lieu")({ component: SalesPage })
