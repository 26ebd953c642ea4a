import { createFileRoute } from "@tanstack/react-router"
import { ShelfLabelsPage } from "~/features/producer-dashboard/pages/shelf-labels-page"

export const Route = createFileRoute("/kenh-ban/the-ke")({ component: ShelfLabelsPage })
