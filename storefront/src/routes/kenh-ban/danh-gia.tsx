import { createFileRoute } from "@tanstack/react-router"
import { ReviewsPage } from "~/features/producer-dashboard/pages/reviews-page"

export const Route = createFileRoute("/kenh-ban/danh-gia")({ component: ReviewsPage })
