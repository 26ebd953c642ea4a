import { createFileRoute } from "@tanstack/react-router"
import { ShelfCardsPage } from "~/features/producer-dashboard/pages/shelf-cards-page"

export const Route = createFileRoute("/kenh-ban/the-ke")({ component: ShelfCardsPage })
