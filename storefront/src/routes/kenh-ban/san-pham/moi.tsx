import { createFileRoute } from "@tanstack/react-router"
import { NewListingPage } from "~/features/producer-dashboard/pages/new-listing-page"

export const Route = createFileRoute("/kenh-ban/san-pham/moi")({ component: NewListingPage })
