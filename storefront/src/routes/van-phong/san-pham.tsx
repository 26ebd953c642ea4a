import { createFileRoute } from "@tanstack/react-router"
import { ListingsPage } from "~/features/officer-dashboard/pages/listings-page"

export const Route = createFileRoute("/van-phong/san-pham")({ component: ListingsPage })
