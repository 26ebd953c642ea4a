import { createFileRoute } from "@tanstack/react-router"
import { MoneyPage } from "~/features/producer-dashboard/pages/money-page"

export const Route = createFileRoute("/kenh-ban/tien")({ component: MoneyPage })
